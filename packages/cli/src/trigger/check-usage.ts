import { usageError } from '../cli-error.ts';
import type { TriggerOptions } from './trigger-options.ts';

/** What is sent. */
export type Subject = 'event' | 'counterexample' | 'scenario' | 'body';

const NOUNS: Record<Subject, { one: string; several: string }> = {
  event: { one: 'an event', several: 'events' },
  counterexample: { one: 'a counterexample', several: '--invalid' },
  scenario: { one: 'a scenario', several: 'scenarios' },
  body: { one: 'a file of payloads', several: '--body' },
};

/** The options that make sense only with some of what can be sent. */
const SUBJECTS_OF: Partial<Record<keyof TriggerOptions, readonly Subject[]>> = {
  set: ['event', 'counterexample', 'body'],
  example: ['event'],
  unchecked: ['event', 'counterexample', 'body'],
  limit: ['scenario'],
  speed: ['body'],
  renew: ['body'],
  maxSize: ['body'],
};

/**
 * Refuses options that have no effect together.
 * @param name what the user wrote for the subject
 * @throws {CliError} for the first of them
 */
export function checkUsage(subject: Subject, name: string, options: TriggerOptions): void {
  for (const [option, subjects] of Object.entries(SUBJECTS_OF)) {
    if (options[option as keyof TriggerOptions] === undefined || subjects.includes(subject)) continue;
    const all = subjects.map((each) => NOUNS[each].several);
    const last = all.pop();
    const list = all.length > 0 ? `${all.join(', ')} and ${last}` : last;
    throw usageError(`${flag(option)} is for ${list}, and ${name} is ${NOUNS[subject].one}`);
  }
  if (subject === 'body' && options.seed !== undefined && !options.renew) {
    throw usageError('--seed is for new ids, and those of the file are sent. Add --renew');
  }
  if (options.body === '-' && options.count > 1) {
    throw usageError('--count needs a file, since standard input can be read only once. Pass a file to --body');
  }
  checkReceiver(subject, options);
}

function checkReceiver(subject: Subject, { to, via, ...options }: TriggerOptions): void {
  if (via === undefined) {
    for (const option of ['controlToken', 'channel'] as const) {
      if (options[option] !== undefined) throw usageError(`${flag(option)} is for a running mock. Add --via <url>`);
    }
    if (to === undefined) throw usageError('no receiver. Add --to <url>, or --via <url> of a running mock');
    return;
  }
  if (to !== undefined) {
    throw usageError('--via sends to the receivers that are subscribed to the mock. Remove --to');
  }
  for (const option of ['mode', 'header'] as const) {
    if (options[option] !== undefined) {
      throw usageError(`${flag(option)} is for --to: with --via, the subscription decides. Remove it`);
    }
  }
  if (subject === 'scenario' && options.seed !== undefined) {
    throw usageError('--seed is for --to: the mock creates the ids of a scenario itself. Start it with --seed');
  }
}

function flag(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
