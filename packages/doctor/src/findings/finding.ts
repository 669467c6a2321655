import type { TimelineRow } from '@whapi-webhooks/mock';
import type { AnyScenario } from '@whapi-webhooks/types/steps';
import type { Rule, Severity, Verdict } from '../rules/rule.ts';
import { type TestOptions, testOf } from './print-test.ts';
import { scenarioOf } from './scenario-of.ts';

/** One fault that a receiver has, with what shows it. */
export interface Finding {
  /** The id of the rule: `answers-duplicates`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What the receiver does wrong, in one line. */
  readonly title: string;
  /** What was seen, and what was expected instead. */
  readonly seen: string;
  /** Why it matters. */
  readonly because: string;
  /** How to fix it. */
  readonly cure: string;
  /** Steps, requests, deliveries and attempts of the trial that shows it. */
  readonly timeline: readonly TimelineRow[];
  /** The trial as the content of a scenario file. */
  readonly scenario: AnyScenario;
  /** A test file for Vitest that repeats the trial, and fails as long as the receiver has the fault. */
  readonly test: string;
}

export function findingOf(
  rule: Rule,
  verdict: Extract<Verdict, { result: 'found' }>,
  connected: Pick<TestOptions, 'headers' | 'subscription' | 'hook'>,
): Finding {
  const { id, title, because, cure } = rule;
  const { seen, observation, expected, severity = rule.severity } = verdict;
  return {
    ...{ rule: id, severity, title, seen, because, cure },
    timeline: observation.timeline,
    scenario: scenarioOf(observation),
    test: testOf({ ...connected, rule, seen, observation, expected }),
  };
}
