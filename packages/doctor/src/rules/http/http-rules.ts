import type { Rule } from '../rule.ts';
import { not200 } from './not-200.ts';

/** Rules about the responses of the receiver as an HTTP server. */
export const httpRules: readonly Rule[] = [not200];
