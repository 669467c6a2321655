import type { Rule } from '../rule.ts';

/** Rules about webhooks that the receiver does not expect. */
export const robustnessRules: readonly Rule[] = [];
