import { type Mode, suggest } from '@whapi-webhooks/contract';
import { type Counterexample, contractCases } from '@whapi-webhooks/contract/cases';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { usageError } from '../cli-error.ts';

/** The counterexamples of an event by their names. */
function counterexamplesOf(event: WhapiEventName): Map<string, Counterexample> {
  const cases = contractCases().filter((each) => each.event === event);
  return new Map(cases.flatMap(({ name, counterexample }) => (counterexample ? [[name, counterexample]] : [])));
}

/** Lists the counterexamples of an event, each with the reason why it must be refused. */
export function listCounterexamples(event: WhapiEventName): string {
  const found = [...counterexamplesOf(event)];
  const width = Math.max(...found.map(([name]) => name.length));
  const rows = found.map(([name, { because }]) => `  ${name.padEnd(width)}  ${because}\n`);
  return `Counterexamples of ${event}\n${rows.join('')}`;
}

/**
 * Finds a counterexample of an event.
 * @throws {CliError} when there is none of that name, or the mode does not send what is wrong with it
 */
export function findCounterexample(event: WhapiEventName, name: string, mode: Mode = 'body'): Counterexample {
  const all = counterexamplesOf(event);
  const found = all.get(name);
  if (!found) {
    const hint = suggest(name, [...all.keys()], `Run "whapi-webhooks trigger ${event} --invalid" to list them`);
    throw usageError(`${event} has no counterexample "${name}". ${hint}`);
  }
  if (mode !== 'body' && /^\/event(?:\/|$)/.test(found.issue.pointer)) {
    throw usageError(`"${name}" is wrong in \`event\`, which ${mode} mode does not send. Use --mode body`);
  }
  return found;
}

/** What is wrong with a counterexample, in one line. */
export function describeCounterexample(name: string, { because, issue, profiles }: Counterexample): string {
  const where = `${issue.code} at ${issue.pointer || '(root)'}`;
  const who = profiles.includes('tolerant') ? 'both profiles refuse it' : 'only the strict profile refuses it';
  return `${name}: ${because.replace(/\.$/, '')} (${where}; ${who})`;
}
