import type { Lab } from '../lab/lab.ts';
import type { Observation } from '../lab/observation.ts';
import type { Expectation } from './expectation.ts';

/** `error`: no correct handler shows it. `warning`: it depends on what the author wants. */
export type Severity = 'error' | 'warning' | 'info';

/** A fault that handlers of webhooks have. */
export interface Rule {
  /** In kebab-case: `answers-duplicates`. */
  readonly id: string;
  /** What a receiver with the fault does, in one line: `Answers the same message twice when it is delivered twice`. */
  readonly title: string;
  readonly severity: Severity;
  /** What doctor does to the receiver. */
  readonly provokes: string;
  /** What it looks at, and when that is a finding. */
  readonly observes: string;
  /** Why it matters: what the service does that makes it happen, and what the users of the bot see. */
  readonly because: string;
  /** How to fix it. */
  readonly cure: string;
  /** Pages that document what the service does, or report the fault. */
  readonly see?: readonly string[];
  /** Whether it can be judged only if the receiver answers a plain text, always with as many messages. */
  readonly needsReplies: boolean;
  examine(lab: Lab): Promise<Verdict>;
}

/** What became of a rule. */
export type Verdict =
  | { readonly result: 'passed' }
  | {
      readonly result: 'found';
      /** Where what was seen is less certain than the rule. Default: the severity of the rule. */
      readonly severity?: Severity;
      /** What was seen, and what was expected instead, with numbers. */
      readonly seen: string;
      /** The trial that shows it. */
      readonly observation: Observation;
      /** What a correct receiver would have met: the exported test checks it. */
      readonly expected: Expectation;
    }
  | {
      readonly result: 'not-judged';
      /** Why. */
      readonly why: string;
      /** What to tell doctor, or to change. */
      readonly hint: string;
    };

export const PASSED: Verdict = { result: 'passed' };
