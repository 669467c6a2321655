import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { testPending } from '../testing/test-pending.ts';
import { windowsFs } from '../testing/windows-fs.ts';
import { FileStore } from './file-store.ts';
import { type FileSystem, LineFile } from './line-file.ts';

function tempFile(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'whapi-windows-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'undelivered.ndjson');
}

/** A store whose warnings fail the test. */
function openStore(path: string, fs: FileSystem): FileStore {
  return new FileStore(path, {
    fs,
    warn: (message) => {
      throw new Error(message);
    },
  });
}

it('keeps, forgets and empties where an open file is neither replaced nor cut', () => {
  const path = tempFile();
  const fs = windowsFs();
  const first = openStore(path, fs);
  first.add([1, 2].map((id) => testPending(id)));
  first.remove(testPending(1).delivery);
  first.close();
  const second = openStore(path, fs);
  expect(second.unfinished.map(({ delivery }) => delivery.id)).toEqual([testPending(2).delivery.id]);
  second.remove(testPending(2).delivery);
  second.add([testPending(3)]);
  second.clear();
  second.close();
  const third = openStore(path, fs);
  expect([third.unfinished, third.earlierProcesses]).toEqual([[], 2]);
  third.close();
  expect(readdirSync(join(path, '..'))).toEqual(['undelivered.ndjson']);
  expect(new Set(fs.refused)).toEqual(new Set(['rename', 'fsync', 'ftruncate']));
});

it('has the old file, and goes on with it, when another process holds it open', () => {
  const path = tempFile();
  const fs = windowsFs();
  fs.closeSync(fs.openSync(path, 'a', 0o600));
  const file = new LineFile(path, fs);
  file.append('old\n');
  const other = fs.openSync(path, 'r');
  expect(() => file.replace('new\n')).toThrow('EPERM');
  file.append('more\n');
  expect(readFileSync(path, 'utf8')).toBe('old\nmore\n');
  fs.closeSync(other);
  file.replace('new\n');
  file.append('more\n');
  file.close();
  expect(readFileSync(path, 'utf8')).toBe('new\nmore\n');
  expect(readdirSync(join(path, '..'))).toEqual(['undelivered.ndjson']);
});
