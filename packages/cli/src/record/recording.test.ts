import * as nodeFs from 'node:fs';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { Recording, type RecordingOptions } from './recording.ts';

const LINE = '{"at":"2026-01-01T00:00:00.000Z","method":"POST"}';

/** Opens a recording with this content, and closes it. */
function openWith(folder: string, content: string | undefined, act = (_: Recording) => {}) {
  const path = join(folder, 'out.ndjson');
  if (content !== undefined) writeFileSync(path, content);
  const warnings: string[] = [];
  const recording = new Recording(path, { warn: (message) => warnings.push(message) });
  try {
    act(recording);
  } finally {
    recording.close();
  }
  return { path, warnings, text: readFileSync(path, 'utf8'), key: recording.key };
}

it('appends lines, and is readable for its owner only', async () => {
  const folder = await tempFolder();
  const { path, text, warnings } = openWith(folder, undefined, (recording) => recording.append(`${LINE}\n`));
  expect(text).toBe(`${LINE}\n`);
  expect(warnings).toEqual([]);
  expect(openWith(folder, undefined, (recording) => recording.append(`${LINE}\n`)).text).toBe(`${LINE}\n${LINE}\n`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(`${path}.key`).mode & 0o777).toBe(0o600);
});

it('keeps its key, and says so if it is gone', async () => {
  const folder = await tempFolder();
  const { key, path } = openWith(folder, undefined, (recording) => recording.append(`${LINE}\n`));
  expect(key).toMatch(/^[\da-f]{64}$/);
  expect(openWith(folder, undefined).key).toBe(key);
  nodeFs.rmSync(`${path}.key`);
  const next = openWith(folder, undefined);
  expect(next.key).not.toBe(key);
  expect(next.warnings).toEqual([expect.stringContaining('continues with another key')]);
});

describe('an incomplete last line', () => {
  it.each([1, 10, LINE.length - 1])('of %i characters is moved away, and reported', async (length) => {
    const torn = LINE.slice(0, length);
    const { path, text, warnings } = openWith(await tempFolder(), `${LINE}\n${torn}`, (recording) =>
      recording.append(`${LINE}\n`),
    );
    expect(text).toBe(`${LINE}\n${LINE}\n`);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(`${torn}\n`);
    expect(warnings[0]).toMatch(/^Failed to read the last line of .*, now in .*\.damaged: its end is missing/);
  });

  it('is as private as the recording where it is moved to', async () => {
    const folder = await tempFolder();
    const { path } = openWith(folder, undefined);
    openWith(folder, LINE.slice(0, 20));
    expect(statSync(`${path}.damaged`).mode & 0o777).toBe(0o600);
  });

  it('is moved away if it is the only one, and if it is long', async () => {
    const torn = `{"at":"${'x'.repeat(200_000)}`;
    const { text, warnings } = openWith(await tempFolder(), torn);
    expect(text).toBe('');
    expect(warnings).toHaveLength(1);
    expect(openWith(await tempFolder(), `${LINE}\n${torn}`).text).toBe(`${LINE}\n`);
  });

  it('is ended if only its line break is missing', async () => {
    const { text, warnings } = openWith(await tempFolder(), `${LINE}\n${LINE}`, (recording) =>
      recording.append(`${LINE}\n`),
    );
    expect(text).toBe(`${LINE}\n`.repeat(3));
    expect(warnings).toEqual([expect.stringContaining('another key')]);
  });
});

it('refuses a second process, and leaves its file alone', async () => {
  const folder = await tempFolder();
  openWith(folder, undefined, (recording) => {
    recording.append(`${LINE}\n`);
    expect(() => openWith(folder, undefined)).toThrow(/^failed to lock .*this process uses it already\. Stop or close/);
    recording.append(`${LINE}\n`);
  });
  expect(openWith(folder, undefined).text).toBe(`${LINE}\n${LINE}\n`);
});

it('refuses a second process that uses the file by another name, also from another folder', async () => {
  const folder = await tempFolder();
  const other = await tempFolder();
  const [link, symlink] = [join(other, 'out.ndjson'), join(other, 'symlink')];
  openWith(folder, undefined, (recording) => {
    nodeFs.symlinkSync(join(folder, 'out.ndjson'), symlink);
    expect(() => new Recording(symlink, { warn() {} })).toThrow(/^failed to lock .*this process uses it already/);
    nodeFs.linkSync(join(folder, 'out.ndjson'), link);
    expect(() => new Recording(link, { warn() {} })).toThrow(/^failed to lock .*it has 2 names \(hard links\)/);
    expect(nodeFs.readdirSync(other).sort()).toEqual(['out.ndjson', 'symlink']);
    recording.append(`${LINE}\n`);
  });
  nodeFs.rmSync(link);
  expect(openWith(folder, undefined).text).toBe(`${LINE}\n`);
});

it.each([
  [
    'a file that is no recording',
    (path: string) => writeFileSync(path, 'export const x = 1;\n'),
    'it is not a recording',
  ],
  ['a folder', (path: string) => mkdirSync(path), 'it is not a regular file'],
  ['another key file', (path: string) => writeFileSync(`${path}.key`, 'secret'), 'it is not a key of 32 bytes'],
])('refuses %s', async (_, prepare, reason) => {
  const path = join(await tempFolder(), 'out.ndjson');
  prepare(path);
  expect(() => new Recording(path, { warn() {} })).toThrow(reason);
  expect(() => new Recording(path, { warn() {} })).toThrow(reason);
});

it('writes whole lines or none', async () => {
  const path = join(await tempFolder(), 'out.ndjson');
  let room = Number.POSITIVE_INFINITY;
  const fs = {
    ...nodeFs,
    writeSync(file: number, bytes: Buffer, offset = 0, length = bytes.length) {
      if (room === 0) throw new Error('ENOSPC: no space left on device, write');
      const count = nodeFs.writeSync(file, bytes, offset, Math.min(length, room));
      room -= count;
      return count;
    },
  } as unknown as NonNullable<RecordingOptions['fs']>;
  const recording = new Recording(path, { warn() {}, fs });
  recording.append(`${LINE}\n`);
  room = 20;
  expect(() => recording.append(`${LINE}\n`)).toThrow('ENOSPC');
  expect(readFileSync(path, 'utf8')).toBe(`${LINE}\n`);
  room = 1_000;
  recording.append(`${LINE}\n`);
  expect(readFileSync(path, 'utf8')).toBe(`${LINE}\n${LINE}\n`);
  recording.close();
});
