import type { Rule } from '../rule.ts';
import { awaitsSends } from './awaits-sends.ts';
import { diesOfNonWebhooks } from './dies-of-non-webhooks.ts';
import { leaksErrors } from './leaks-errors.ts';
import { modeDependent } from './mode-dependent.ts';
import { not200 } from './not-200.ts';
import { slow } from './slow.ts';
import { trustsAnybody } from './trusts-anybody.ts';

/** Rules about the responses of the receiver as an HTTP server. */
export const httpRules: readonly Rule[] = [not200, slow, awaitsSends, trustsAnybody, modeDependent];

/** Rules about requests of strangers. They come last: a server may end by them. */
export const strangerRules: readonly Rule[] = [leaksErrors, diesOfNonWebhooks];
