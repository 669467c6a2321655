import type { WebhookSettings } from '@whapi-webhooks/types';
import type { ScenarioFile } from '@whapi-webhooks/types/steps';
import type { MockClock } from '../clock/mock-clock.ts';
import { boolean, oneOf, optional, text } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import type { Journal } from '../journal.ts';
import type { WhapiOptions } from '../options/whapi-options.ts';
import type { TimelineEntry } from '../timeline/timeline-row.ts';
import type { ExportOptions } from '../whapi.ts';
import { ExportError } from './export-error.ts';
import { exportScenario } from './export-scenario.ts';
import { exportTest } from './export-test.ts';
import { readStory } from './read-story.ts';

/** From which time on a pause between two steps is repeated: with a real clock, each step takes a moment. */
const LEAST_PAUSE_MS = 50;
/** Options that change nothing in what happens, or that every test sets for itself. */
const OWN_OPTIONS = [
  'clock',
  'coverage',
  'logLimit',
  'requestLogLimit',
  'requestLogLimitBytes',
  'onAttempt',
  'onDelivery',
  'cors',
];

/** What an export is made from. */
export interface ExportSource {
  readonly journal: Journal<TimelineEntry>;
  readonly clock: MockClock;
  /** As they were given. */
  readonly options: WhapiOptions;
  /** What was done that no step does. */
  readonly otherActs: readonly string[];
  /** What receivers were subscribed to by `connect` and `subscribe`. */
  readonly subscriptions: readonly WebhookSettings[];
}

/**
 * Exports what happened as a scenario file, or as a test for Vitest.
 * @throws {TypeError} when an option is unknown or wrong
 * @throws {ExportError} when something is missing, unless `partial`
 */
export function exportStory(source: ExportSource, given: ExportOptions): ScenarioFile | string {
  const fields = { as: oneOf('scenario', 'test'), title: optional(text), partial: optional(boolean) };
  const { as, title, partial = false } = readFields<ExportOptions>('export what happened', fields, given);
  const { journal, clock, options, subscriptions, otherActs } = source;
  const { entries, dropped } = journal.read(0, Number.POSITIVE_INFINITY);
  const story = readStory(entries, { dropped, otherActs, leastPauseMs: clock.isVirtual ? 1 : LEAST_PAUSE_MS });
  if (story.gaps.length > 0 && !partial) throw new ExportError(story.gaps);
  const { scenario, untyped } = exportScenario(story, { title });
  if (as === 'scenario') return scenario as ScenarioFile;
  return exportTest(scenario, { ...optionsOf(options), subscriptions, gaps: story.gaps, untyped });
}

/** The options that a test needs as well: those that can be printed, and the names of the others. */
function optionsOf(options: WhapiOptions): { options: Record<string, unknown>; otherOptions: string[] } {
  const given = Object.entries(options).filter(([name, value]) => !OWN_OPTIONS.includes(name) && value !== undefined);
  // A token is a secret, and so is whatever a function or a store holds.
  const isPrinted = ([name, value]: [string, unknown]) =>
    name !== 'token' && name !== 'store' && typeof value !== 'function';
  return {
    options: Object.fromEntries(given.filter(isPrinted)),
    otherOptions: given.filter((entry) => !isPrinted(entry)).map(([name]) => name),
  };
}
