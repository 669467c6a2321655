import { ExitCode } from './exit-code.ts';

/** An error that the user can fix: its message, in one line, is all they need. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Options that do not fit together, or that name something that does not exist. */
export function usageError(message: string): CliError {
  return new CliError(ExitCode.usage, message);
}

/** A file that cannot be read, and other reasons outside of the command line. */
export function environmentError(message: string): CliError {
  return new CliError(ExitCode.environment, message);
}

/**
 * Calls the mock with options from the command line. A TypeError means wrong usage.
 * @throws {CliError} instead of the TypeError
 */
export function withUsageErrors<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof TypeError) throw usageError(oneLine(error.message));
    throw error;
  }
}

/** A message of the mock as the command prints it: in one line, in lower case after "error: ". */
export function oneLine(message: string): string {
  const line = message.trim().replace(/\s*\n\s*/g, ' ');
  return line.charAt(0).toLowerCase() + line.slice(1);
}
