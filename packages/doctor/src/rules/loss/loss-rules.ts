import type { Rule } from '../rule.ts';

/** Rules about messages that get lost, repeated or mixed up when many come, or come out of order. */
export const lossRules: readonly Rule[] = [];
