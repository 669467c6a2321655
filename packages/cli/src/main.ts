import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import type { Session } from './commands/command.ts';
import { createProgram } from './create-program.ts';
import { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export { processIo } from './process-io.ts';

/**
 * Runs the program to its end.
 * @param argv the arguments, without node and script
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const session: Session = { io, exitCode: ExitCode.fine };
  try {
    await createProgram(session).parseAsync(argv, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return reportError(error, io);
  }
}

function reportError(error: unknown, { stderr, env = process.env }: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.fine : ExitCode.usage;
  if (error instanceof CliError) {
    stderr.write(`error: ${error.message}\n`);
    return error.exitCode;
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const debug = env.DEBUG?.split(',').includes('whapi-webhooks');
  stderr.write(debug ? `${stack}\n` : `error: unexpected: ${message} (DEBUG=whapi-webhooks shows where)\n`);
  return ExitCode.environment;
}
