import type { Rule } from '../rule.ts';
import { firstItemOnly } from './first-item-only.ts';
import { losesBurst } from './loses-burst.ts';
import { losesOutage } from './loses-outage.ts';
import { orderDependent } from './order-dependent.ts';

/** Rules about messages that get lost, repeated or mixed up when many come, or come out of order. */
export const lossRules: readonly Rule[] = [firstItemOnly, losesBurst, losesOutage, orderDependent];
