import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import { PASSED, type Rule } from '../rule.ts';
import { moreReplies } from './more-replies.ts';

const VARIANTS: readonly { title: string; steps: (talk: Conversation) => readonly AnyScenarioStep[] }[] = [
  {
    title: 'The same webhook is delivered twice',
    steps: (talk) => [{ do: 'addFault', with: { type: 'duplicate', event: 'messages.post', count: 1 } }, talk.says()],
  },
  {
    title: 'The same message is delivered a second time under the LID of its sender',
    steps: (talk) => [
      { do: 'addFault', with: { type: 'lid-duplicate', event: 'messages.post', count: 1 } },
      talk.says(),
    ],
  },
];

export const answersDuplicates: Rule = {
  id: 'answers-duplicates',
  title: 'Answers a message again when it is delivered again',
  severity: 'error',
  provokes:
    'Delivers one message twice: as the same webhook, and in a second webhook in which the sender has its LID instead of its number.',
  observes: 'How many messages the receiver sends, compared with those to one delivery.',
  because:
    'The service delivers a webhook again whenever it does not see your 200 in time, and the same message can arrive once by number and once by LID. A handler that does not remember message ids then sends its reply twice.',
  cure: 'Remember the ids of the messages you have handled (for a day at least, shared by all instances), and skip a message whose id you know: `if (!(await seen.add(message.id))) continue;`.',
  needsReplies: true,
  async examine(lab) {
    for (const { title, steps } of VARIANTS) {
      const talk = lab.conversation();
      const observation = await lab.play({ title, talks: [talk], steps: [...steps(talk), { do: 'settle' }] });
      const found = moreReplies(lab, observation, talk);
      if (found) return found;
    }
    return PASSED;
  },
};
