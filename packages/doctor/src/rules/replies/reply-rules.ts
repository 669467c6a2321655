import type { Rule } from '../rule.ts';
import { answersDuplicates } from './answers-duplicates.ts';

/** Rules about what the receiver answers, and where. */
export const replyRules: readonly Rule[] = [answersDuplicates];
