import { once } from 'node:events';
import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { CLOSED, type Io, type Output } from '../io.ts';

/** `EOF` on Windows. */
const CLOSED_PIPE = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'];
/** What Ctrl-C and supervisors send; on Windows Ctrl-Break as well. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGBREAK'] as const;

/** The streams and signals of this process. */
export function processIo(): Io {
  let failure: CliError | undefined;
  const lost = new AbortController();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const [name, stream] of [
    ['standard output', process.stdout],
    ['standard error', process.stderr],
  ] as const) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (CLOSED_PIPE.includes(code ?? '')) {
        if (stream === process.stdout) lost.abort(CLOSED);
        return;
      }
      failure ??= new CliError(ExitCode.environment, `failed to write to ${name}: ${message}`);
      lost.abort(failure);
      stop();
    });
  }
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    outputLost: lost.signal,
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

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => stream.write(text),
    get isTTY() {
      return stream.isTTY;
    },
    get columns() {
      return stream.columns;
    },
    untilDrained: () => (stream.writableNeedDrain ? drained(stream) : undefined),
  };
}

async function drained(stream: NodeJS.WriteStream): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  await Promise.race([once(stream, 'drain', { signal }), once(stream, 'close', { signal })]).catch(() => undefined);
  controller.abort();
}

/** Errors of earlier writes are emitted before the callback of this one. */
function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => setImmediate(resolve)));
}

/** Ends the process by the same signal afterwards, so that the shell knows. */
function atInterrupt(cleanUp: () => string): () => void {
  const signals = [...STOPS, 'SIGHUP'] as const;
  const ignore = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    ignore();
    process.stderr.write(`${cleanUp()}\n`);
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return ignore;
}

/** Handles the first signal only: a second one ends the process at once. */
function stopAtSignal(stop: () => void): void {
  const onSignal = () => {
    for (const signal of STOPS) process.off(signal, onSignal);
    stop();
  };
  for (const signal of STOPS) process.on(signal, onSignal);
}
