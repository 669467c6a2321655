import type { Io } from './io.ts';

const BROKEN_PIPE = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** The process's own streams. Whoever reads them may leave (`| head`): the command goes on to its exit code. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      return process.stdin;
    },
    untilStopped,
  };
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (!BROKEN_PIPE.includes(error.code ?? '')) throw error;
}

/** Only the first signal is caught: a second one ends the process the hard way. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
