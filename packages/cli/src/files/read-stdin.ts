import { buffer } from 'node:stream/consumers';
import type { Io } from '../io.ts';
import { decode } from './decode.ts';

/** The text of standard input. At a terminal it says what it waits for. */
export async function readStdin({ stdin, stderr }: Pick<Io, 'stdin' | 'stderr'>): Promise<string> {
  if (stdin.isTTY) stderr.write('Paste a webhook, then press Ctrl-D.\n');
  return decode(await buffer(stdin));
}
