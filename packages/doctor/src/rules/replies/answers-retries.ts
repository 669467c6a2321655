import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import { PASSED, type Rule } from '../rule.ts';
import { moreReplies } from './more-replies.ts';

/** The events that carry the text: a receiver may answer either. */
const CARRIERS = ['messages.post', 'chats.patch'];

const TRIALS: readonly { title: string; faults: readonly AnyScenarioStep[] }[] = [
  {
    title: 'The response of the receiver is lost, and the service sends the webhook again',
    faults: [{ do: 'addFault', with: { type: 'timeout', event: CARRIERS, count: 2 } }],
  },
  {
    title: 'The responses of the receiver are lost several times, and the service sends the webhook again each time',
    faults: [{ do: 'addFault', with: { type: 'timeout', event: CARRIERS, count: 6 } }],
  },
  {
    title: 'The response of the receiver is lost, then it cannot be reached, and the service sends the webhook again',
    faults: [
      { do: 'addFault', with: { type: 'timeout', event: CARRIERS, count: 2 } },
      { do: 'addFault', with: { type: 'status', status: 503, event: CARRIERS, count: 2 } },
    ],
  },
];

export const answersRetries: Rule = {
  id: 'answers-retries',
  title: 'Answers a message again when the service retries its webhook',
  severity: 'error',
  provokes:
    'Lets the receiver handle a text, but loses its response, so that the webhook is sent again: once, several times, and after an outage.',
  observes: 'How many messages the receiver sends, compared with those to a text whose webhook is sent once.',
  because:
    'The service does not know that your handler ran when it gets no response in time: a network that breaks, a restart, a handler that takes too long. It sends the webhook again, with nothing in it that says so, and a bot that does not remember message ids replies once for each attempt.',
  cure: 'Note the id of a message before you answer it, and skip one that you know: `if (!(await seen.add(message.id))) continue;`. Answer 200 before the work, so that there are fewer retries.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  async examine(lab) {
    for (const { title, faults } of TRIALS) {
      const talk = lab.conversation();
      const observation = await lab.play({
        ...{ title, talks: [talk] },
        steps: [...faults, talk.says(), ...lab.answered(talk)],
      });
      const found = moreReplies(lab, observation, talk);
      if (found) return found;
    }
    return PASSED;
  },
};
