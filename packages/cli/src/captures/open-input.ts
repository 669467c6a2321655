import { resolve } from 'node:path';
import { type OpenBytes, openFile, openStream } from '../files/open-bytes.ts';
import { STDIN } from '../files/stdin.ts';
import type { Io } from '../io.ts';

/** Opens a file that `findFiles` found, or standard input. */
export async function openInput(file: string, { stdin, stderr }: Io, cwd: string): Promise<OpenBytes> {
  if (file !== STDIN) return openFile(resolve(cwd, file));
  if (stdin.isTTY) stderr.write('Paste a webhook, then press Ctrl-D.\n');
  return openStream(stdin);
}
