import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ExitCode } from '../exit-code.ts';
import { run } from '../main.ts';
import type { RecordedRequest } from '../record/record-of.ts';
import { tempFolder } from './temp-folder.ts';
import { type TestIo, testIo } from './test-io.ts';

export interface StartedRecord {
  url: string;
  port: number;
  io: TestIo;
  /** The folder that contains the recording `out.ndjson`. */
  cwd: string;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<ExitCode>;
  /** The lines of the recording. */
  lines(): Promise<RecordedRequest[]>;
}

/** Starts `record` for one test, on a free port. */
export async function startRecord(to: string, args: readonly string[] = [], folder?: string): Promise<StartedRecord> {
  const cwd = folder ?? (await tempFolder());
  let end = () => {};
  const io = testIo({ cwd, untilStopped: () => new Promise((resolve) => (end = resolve)) });
  const exit = run(['record', '--port', '0', '--to', to, '--out', 'out.ndjson', ...args], io);
  const stop = () => {
    end();
    return exit;
  };
  onTestFinished(async () => void (await stop()));
  const started = await Promise.race([io.stdout.until(/http:\/\/127\.0\.0\.1:(\d+)/), exit]);
  if (typeof started === 'number') throw new Error(`record ended with ${started}: ${io.stderr.text}`);
  const port = Number(started[1]);
  return { url: `http://127.0.0.1:${port}`, port, io, cwd, stop, lines: () => readLines(cwd) };
}

export async function readLines(cwd: string, name = 'out.ndjson'): Promise<RecordedRequest[]> {
  const text = await readFile(join(cwd, name), 'utf8');
  if (text !== '' && !text.endsWith('\n')) throw new Error(`the last line is not complete: ${text.slice(-100)}`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
