import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import type { Session } from './commands/command.ts';
import { createProgram } from './create-program.ts';
import { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { processIo } from './process/process-io.ts';

/** Runs the program in this process, with its arguments, streams and exit code. */
export async function runProcess(): Promise<void> {
  const io = processIo();
  process.on('uncaughtException', (error) => void reportError(error, io).then(process.exit));
  process.exitCode = await run(process.argv.slice(2), io);
}

/**
 * Runs the program.
 * @param argv the arguments, without node and script
 * @example await run(['validate', 'fixtures/'], io); // 0
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const exitCode = await parse(argv, io);
  try {
    await io.flush?.();
    return exitCode;
  } catch (error) {
    return reportError(error, io);
  }
}

async function parse(argv: readonly string[], io: Io): Promise<ExitCode> {
  const session: Session = { io, exitCode: ExitCode.fine, complaint: [] };
  try {
    await createProgram(session).parseAsync(argv, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return reportError(error, io, session.complaint.join(''));
  }
}

async function reportError(error: unknown, { stderr, env = process.env }: Io, complaint = ''): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.fine;
  const { printable } = await import('@whapi-webhooks/contract');
  const { MAX_LINE_LENGTH, printableLines } = await import('./printable-lines.ts');
  if (error instanceof CommanderError) {
    stderr.write(printableLines(complaint));
    return ExitCode.usage;
  }
  if (error instanceof CliError) {
    stderr.write(`error: ${printable(error.message, MAX_LINE_LENGTH)}\n`);
    return error.exitCode;
  }
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const debug = env.DEBUG?.split(',').includes('whapi-webhooks');
  stderr.write(
    debug
      ? `${printableLines(stack)}\n`
      : `error: unexpected failure: ${printable(message)}. Set DEBUG=whapi-webhooks to see the stack trace\n`,
  );
  return ExitCode.environment;
}
