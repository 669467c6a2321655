import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** The reader has closed the pipe, as `| head` does: no error for a command-line tool. */
const CLOSED_PIPE = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** The streams and signals of this process. */
export function processIo(): Io {
  let failure: CliError | undefined;
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const [name, stream] of [
    ['standard output', process.stdout],
    ['standard error', process.stderr],
  ] as const) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (CLOSED_PIPE.includes(code ?? '')) return;
      failure ??= new CliError(ExitCode.environment, `failed to write to ${name}: ${message}`);
      stop();
    });
  }
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      return process.stdin;
    },
    untilStopped() {
      stopAtSignal(stop);
      return stopped;
    },
    atInterrupt,
    openUrl: async (url) => (await import('./open-browser.ts')).openBrowser(url),
    async flush() {
      await Promise.all([drain(process.stdout), drain(process.stderr)]);
      if (failure) throw failure;
    },
  };
}

/** Errors of earlier writes are emitted before the callback of this one. */
function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => setImmediate(resolve)));
}

/** Ends the process by the same signal afterwards, so that the shell knows. */
function atInterrupt(cleanUp: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const ignore = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    ignore();
    cleanUp();
    process.stderr.write('error: interrupted. No report file was written\n');
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return ignore;
}

/** Handles the first signal only: a second one ends the process at once. */
function stopAtSignal(stop: () => void): void {
  const onSignal = () => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    stop();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}
