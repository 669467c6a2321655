import { Readable, Writable } from 'node:stream';
import type { Io } from '../io.ts';

/** The input and output of a command as streams, for a transport of the SDK. */
export function stdioOf({ stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>): { input: Readable; output: Writable } {
  const input = Readable.from(stdin);
  // Giving up the input is no error.
  input.on('error', () => {});
  const output = new Writable({
    write(chunk, _, done) {
      stdout.write(String(chunk));
      void Promise.resolve(stdout.untilDrained?.()).then(() => done());
    },
  });
  return { input, output };
}
