import type { Rule } from '../rule.ts';
import { modeDependent } from './mode-dependent.ts';
import { not200 } from './not-200.ts';
import { slow } from './slow.ts';
import { trustsAnybody } from './trusts-anybody.ts';

/** Rules about the responses of the receiver as an HTTP server. */
export const httpRules: readonly Rule[] = [not200, slow, trustsAnybody, modeDependent];
