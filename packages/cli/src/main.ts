import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import type { Session } from './commands/command.ts';
import { createProgram } from './create-program.ts';
import { ExitCode } from './exit-code.ts';
import { filteredIo } from './filtered-io.ts';
import type { Io } from './io.ts';
import { processIo } from './process/process-io.ts';

/** Runs the program in this process, with its arguments, streams and exit code. */
export async function runProcess(): Promise<void> {
  const unfiltered = processIo();
  const io = filteredIo(unfiltered);
  process.on('uncaughtException', (error) => void reportError(error, io).then(process.exit));
  process.exitCode = await run(process.argv.slice(2), unfiltered);
  // An input that was given up may be open still.
  if (io.outputLost?.aborted) process.exit();
}

/**
 * Runs the program.
 * @param argv the arguments, without node and script
 * @example await run(['validate', 'fixtures/'], io); // 0
 */
export async function run(argv: readonly string[], unfiltered: Io): Promise<ExitCode> {
  const io = filteredIo(unfiltered);
  const session: Session = { io, exitCode: ExitCode.fine, complaint: [] };
  let failure: unknown;
  try {
    await createProgram(session).parseAsync(argv, { from: 'user' });
  } catch (error) {
    failure = error;
    session.exitCode = await reportError(error, io, session.complaint.join(''));
  }
  try {
    await io.flush?.();
    return session.exitCode;
  } catch (error) {
    return error === failure ? session.exitCode : reportError(error, io);
  }
}

async function reportError(error: unknown, { stderr, env = process.env }: Io, complaint = ''): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) return ExitCode.fine;
  const { printable } = await import('@whapi-webhooks/contract');
  const { MAX_LINE_LENGTH, printableLines } = await import('./printable-lines.ts');
  if (error instanceof CommanderError) {
    // Without a command, the help is the error.
    const text =
      error.code === 'commander.help' ? printableLines(complaint) : printable(oneLineOf(error), MAX_LINE_LENGTH);
    stderr.write(`${text.trimEnd()}\n`);
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

/** What Commander says about wrong usage, which has a suggestion in a line of its own. */
function oneLineOf({ message }: CommanderError): string {
  return `${message.replace(/\n(\(Did you mean .+\?\))$/, ' $1').replace(/\.$/, '')}. Run it with --help to see its options`;
}
