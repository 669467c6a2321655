import type { Rule } from '../rule.ts';
import { diesOfAbsence } from './dies-of-absence.ts';
import { diesOfEvents } from './dies-of-events.ts';
import { diesOfText } from './dies-of-text.ts';
import { diesOfUnknown } from './dies-of-unknown.ts';

/** Rules about webhooks that the receiver does not expect. */
export const robustnessRules: readonly Rule[] = [diesOfEvents, diesOfUnknown, diesOfAbsence, diesOfText];
