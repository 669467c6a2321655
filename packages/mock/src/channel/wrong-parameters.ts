import { CommandError } from './command-error.ts';

/** The vendor's answer to a request that cannot be carried out as it is written. */
export function wrongParameters(details: string): CommandError {
  return new CommandError(400, 'Wrong request parameters', details);
}
