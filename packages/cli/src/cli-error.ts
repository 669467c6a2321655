import type { ExitCode } from './exit-code.ts';

/** Something went wrong that the user can put right: its message is all they need to see. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}
