import { expect, it, onTestFinished } from 'vitest';
import { CLOSED } from '../io.ts';
import { processIo } from './process-io.ts';

/** The streams of the process that runs the test, which stay as they are. */
function testedIo() {
  const before = new Map(
    ([process.stdout, process.stderr] as const).map((stream) => [stream, stream.listeners('error')]),
  );
  onTestFinished(() => {
    for (const [stream, listeners] of before)
      for (const listener of stream.listeners('error'))
        if (!listeners.includes(listener)) stream.off('error', listener as () => void);
  });
  return processIo();
}

it.each(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'])('takes %s for a reader that has closed standard output', (code) => {
  const io = testedIo();
  process.stdout.emit('error', Object.assign(new Error(`write ${code}`), { code }));
  expect(io.outputLost?.reason).toBe(CLOSED);
});

it('keeps other errors of standard output for the end', async () => {
  const io = testedIo();
  process.stdout.emit('error', Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));
  await expect(io.flush!()).rejects.toThrow('failed to write to standard output: write ENOSPC');
});

it.each(['SIGINT', 'SIGTERM', 'SIGBREAK'] as const)('stops at %s', async (signal) => {
  const stopped = testedIo().untilStopped!();
  process.emit(signal, signal);
  await stopped;
  expect(process.listenerCount('SIGBREAK')).toBe(0);
});
