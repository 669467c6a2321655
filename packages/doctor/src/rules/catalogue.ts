import { httpRules, strangerRules } from './http/http-rules.ts';
import { lossRules } from './loss/loss-rules.ts';
import { replyRules } from './replies/reply-rules.ts';
import { robustnessRules } from './robustness/robustness-rules.ts';
import type { Rule } from './rule.ts';

/** All rules, in the order in which they are examined. */
export const rules: readonly Rule[] = [...httpRules, ...replyRules, ...lossRules, ...robustnessRules, ...strangerRules];
