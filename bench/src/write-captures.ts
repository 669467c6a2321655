import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { examples } from '@whapi-webhooks/contract/examples';

/** What is wrong with a line: nothing, its JSON, or the type of one value. */
type LineKind = 'valid' | 'torn' | 'invalid';

export interface WrittenCaptures {
  lines: number;
  bytes: number;
  /** Numbers of the lines with a fault, from 1. */
  faulty: number[];
}

const WEBHOOKS = Object.values(examples)
  .map(({ minimal }) => minimal)
  .concat(Array(20).fill(examples['messages.post'].minimal));

/**
 * Writes NDJSON with faults at known lines: the same for the same arguments.
 * @param bytes the size, reached by the last line
 * @param faultEvery every which line has a fault; `Infinity` for none, 1 for all
 */
export async function writeCaptures(path: string, bytes: number, faultEvery: number): Promise<WrittenCaptures> {
  const file = createWriteStream(path, { highWaterMark: 1_000_000 });
  const written: WrittenCaptures = { lines: 0, bytes: 0, faulty: [] };
  while (written.bytes < bytes) {
    written.lines++;
    const isFaulty = written.lines % faultEvery === 0;
    if (isFaulty) written.faulty.push(written.lines);
    const line = `${lineOf(written.lines, isFaulty ? (written.lines % 2 ? 'torn' : 'invalid') : 'valid')}\n`;
    written.bytes += Buffer.byteLength(line);
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return written;
}

function lineOf(number: number, kind: LineKind): string {
  const webhook = { ...WEBHOOKS[number % WEBHOOKS.length], ...(kind === 'invalid' && { channel_id: number }) };
  const text = JSON.stringify(webhook);
  return kind === 'torn' ? text.slice(0, -9) : text;
}
