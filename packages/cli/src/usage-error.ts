import { CliError } from './cli-error.ts';
import { ExitCode } from './exit-code.ts';

/** Options that do not fit together, or name what does not exist. */
export function usageError(message: string): CliError {
  return new CliError(ExitCode.usage, message);
}
