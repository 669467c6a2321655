import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { PASSED, type Rule } from '../rule.ts';
import { moreReplies } from './more-replies.ts';

interface Trial {
  title: string;
  steps: (lab: Lab, talk: Conversation) => readonly AnyScenarioStep[];
  /** Whether somebody writes a text, which the receiver should answer. */
  isAsked: boolean;
}

const TRIALS: readonly Trial[] = [
  {
    title: 'The receiver answers a text, and gets the webhooks about its own answer',
    steps: (lab, talk) => [talk.says(), ...lab.answered(talk)],
    isAsked: true,
  },
  {
    title: 'The owner writes to somebody on the phone',
    steps: (lab, { chatId }) => [{ do: 'sendFromPhone', with: { to: chatId, text: lab.say } }],
    isAsked: false,
  },
  {
    title: 'The owner writes on the phone, in a chat in which the receiver has answered before',
    steps: (lab, talk) => [
      ...[talk.says(), ...lab.answered(talk)],
      { do: 'sendFromPhone', with: { to: talk.chatId, text: lab.say } },
    ],
    isAsked: true,
  },
];

export const answersOwnMessages: Rule = {
  id: 'answers-own-messages',
  title: 'Answers messages that its own account sent',
  severity: 'error',
  provokes:
    'Sends the receiver what follows its own answer: the message with `from_me: true`, the change of the chat, whose `last_message` it is, and the statuses. Then the owner writes on the phone.',
  observes: 'How many messages the receiver sends, compared with those to a plain text without all this.',
  because:
    'The service delivers everything that happens in the account, including the messages that your bot sends through the API and those that the owner types on the phone. A bot that answers them talks to itself without end, and to your customers in the middle of a conversation with a human.',
  cure: 'Skip a message that the account sent itself, wherever you read it: `if (message.from_me) continue;`, also for `last_message` in `chats.patch`. Do not answer `statuses` at all.',
  see: ['https://support.whapi.cloud/help-desk/receiving/webhooks'],
  needsReplies: true,
  async examine(lab) {
    for (const { title, steps, isAsked } of TRIALS) {
      const talk = lab.conversation();
      const observation = await lab.play({
        ...{ title, talks: [talk], steps: [...steps(lab, talk), { do: 'settle' }] },
        ...{ unmuted: ['echo', 'statuses'], awaits: isAsked ? lab.baseline.replies : 0 },
      });
      const found = moreReplies(lab, observation, talk, isAsked ? lab.baseline.replies : 0);
      if (!found) continue;
      lab.withoutEcho = true;
      const cause = lab.isFresh ? answered(observation, isAsked ? lab.baseline.replies : 0) : '';
      return { ...found, seen: `${found.seen}${cause}` };
    }
    return PASSED;
  },
};

/** What the first message was an answer to that should not have been sent. Of a running server, that is not certain. */
function answered({ replies, deliveries }: Observation, right: number): string {
  const id = replies[right]?.delivery;
  const delivery = deliveries.find((each) => each.id === id);
  return delivery ? `. The first of them answers ${delivery.event}` : '';
}
