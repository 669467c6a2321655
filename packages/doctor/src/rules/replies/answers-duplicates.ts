import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import { PASSED, type Rule } from '../rule.ts';
import { deliver } from './deliver.ts';
import { moreReplies } from './more-replies.ts';
import { writeTwice } from './write-twice.ts';

/** The events that carry the text: a receiver may answer either. */
const CARRIERS = ['messages.post', 'chats.patch'];

interface Trial {
  title: string;
  steps: (talk: Conversation, lab: Lab) => readonly AnyScenarioStep[];
  /** How many texts there are to answer. Default 1. */
  texts?: number;
}

const TRIALS: readonly Trial[] = [
  {
    title: 'The same webhook is delivered twice at the same time',
    steps: (talk) => [{ do: 'addFault', with: { type: 'duplicate', event: CARRIERS, count: 2 } }, talk.says()],
  },
  {
    title: 'The same message is delivered a second time under the LID of its sender',
    steps: (talk) => [
      { do: 'addFault', with: { type: 'lid-duplicate', event: 'messages.post', count: 1 } },
      talk.says(),
    ],
  },
  {
    title: 'The same message is delivered again after it was answered',
    steps: (talk, lab) => [talk.says(undefined, 'hello'), ...lab.answered(talk), deliver(lab, 'hello')],
  },
  {
    title: 'The same message is delivered again ten minutes later, after another one',
    steps: (talk, lab) => [
      ...[talk.says(undefined, 'hello'), ...lab.answered(talk), talk.says(), ...lab.answered(talk, 2)],
      ...[{ do: 'advance', with: { by: '10m' } }, deliver(lab, 'hello')],
    ],
    texts: 2,
  },
  {
    title: 'A message is delivered again, in one webhook with another one that was delivered before',
    steps: (talk, lab) => [
      ...[talk.says(undefined, 'hello'), ...lab.answered(talk), talk.says(undefined, 'next'), ...lab.answered(talk, 2)],
      deliver(lab, 'hello', 'next'),
    ],
    texts: 2,
  },
];

export const answersDuplicates: Rule = {
  id: 'answers-duplicates',
  title: 'Answers a message again when it is delivered again',
  severity: 'error',
  provokes:
    'Delivers one message twice: as the same webhook at the same time, in a second webhook in which the sender has its LID instead of its number, after the first was answered, ten minutes later, and in one webhook with another message.',
  observes: 'How many messages the receiver sends, compared with those to one delivery of each message.',
  because:
    'The service delivers a webhook again whenever it does not see your 200 in time, and the same message can arrive once by number and once by LID. A bot that does not remember message ids, or notes them only after it has answered, sends its reply twice.',
  cure: 'Note the id of a message before you answer it (for a day at least, shared by all instances, in one step that also tells whether it was new), and skip a message whose id you know: `if (!(await seen.add(message.id))) continue;`.',
  needsReplies: true,
  async examine(lab) {
    let toTwoTexts: number | undefined;
    for (const { title, steps, texts = 1 } of TRIALS) {
      const talk = lab.conversation();
      const observation = await lab.play({
        ...{ title, talks: [talk], awaits: texts * lab.baseline.replies },
        steps: [...steps(talk, lab), { do: 'settle' }],
      });
      if (texts === 2) toTwoTexts ??= (await writeTwice(lab)).observation.replies.length;
      const found = moreReplies(lab, observation, talk, texts === 2 ? toTwoTexts : undefined);
      if (found) return found;
    }
    return PASSED;
  },
};
