import { eventNames, suggest } from '@whapi-webhooks/contract';
import { type CliError, usageError } from './cli-error.ts';

interface Options {
  /** Other names that would do, and what they are: `{ scenario: [...] }`. */
  others?: Record<string, readonly string[]>;
  /** What to do if no name is near. Default: the names of all events. */
  otherwise?: string;
}

/**
 * The error for a name that is not that of an event.
 * @example throw unknownEvent('chats.ptch'); // unknown event "chats.ptch". Did you mean "chats.patch"?
 */
export function unknownEvent(name: string, { others = {}, otherwise }: Options = {}): CliError {
  const kinds = ['event', ...Object.keys(others)].join(' or ');
  const names = [...eventNames, ...Object.values(others).flat()];
  const hint = suggest(name, names, otherwise ?? `Choose from ${eventNames.join(', ')}`);
  return usageError(`unknown ${kinds} "${name}". ${hint}`);
}
