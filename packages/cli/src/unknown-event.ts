import { closest, eventNames } from '@whapi-webhooks/contract';
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
  const meant = closest(name, [...eventNames, ...Object.values(others).flat()]);
  const kinds = ['event', ...Object.keys(others)].join(' or ');
  const hint = meant ? `Did you mean "${meant}"?` : (otherwise ?? `Choose from ${eventNames.join(', ')}`);
  return usageError(`unknown ${kinds} "${name}". ${hint}`);
}
