import type { Rule } from '../rule.ts';
import { answersDuplicates } from './answers-duplicates.ts';
import { answersEvents } from './answers-events.ts';
import { answersNonMessages } from './answers-non-messages.ts';
import { answersOwnMessages } from './answers-own-messages.ts';
import { answersRetries } from './answers-retries.ts';
import { answersTwice } from './answers-twice.ts';

/** Rules about what the receiver answers, and where: first of all those that would show in trials of the others. */
export const replyRules: readonly Rule[] = [
  answersOwnMessages,
  answersTwice,
  answersDuplicates,
  answersRetries,
  answersNonMessages,
  answersEvents,
];
