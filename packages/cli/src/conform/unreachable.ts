import { type CliError, environmentError } from '../cli-error.ts';
import { explainReason } from '../serve/format-delivery.ts';

/** A receiver that cannot be reached, or that responds to nothing. */
export function unreachable(to: string, reason: string): CliError {
  return environmentError(`failed to reach ${to} (${explainReason(reason)}). Start the receiver, or correct --to`);
}
