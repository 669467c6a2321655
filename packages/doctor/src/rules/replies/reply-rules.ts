import type { Rule } from '../rule.ts';
import { answersBlocked } from './answers-blocked.ts';
import { answersDuplicates } from './answers-duplicates.ts';
import { answersEvents } from './answers-events.ts';
import { answersNonMessages } from './answers-non-messages.ts';
import { answersOwnMessages } from './answers-own-messages.ts';
import { answersRetries } from './answers-retries.ts';
import { answersTwice } from './answers-twice.ts';
import { mixesChats } from './mixes-chats.ts';
import { wrongChat } from './wrong-chat.ts';

/** Rules about what the receiver answers, and where: first of all those that would show in trials of the others. */
export const replyRules: readonly Rule[] = [
  answersOwnMessages,
  answersTwice,
  answersDuplicates,
  answersRetries,
  answersNonMessages,
  answersEvents,
  wrongChat,
  mixesChats,
  answersBlocked,
];
