import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { collectBytes, readBytes } from './read-bytes.ts';

it('reads a file up to the bound', async () => {
  const path = join(await tempFolder({ 'a.json': 'abc' }), 'a.json');
  expect(String(await readBytes(path, 3))).toBe('abc');
  await expect(readBytes(path, 2)).rejects.toThrow('it is larger than 2 bytes. Split it, or raise the limit');
});

it('rejects a large file by its size, without reading it', async () => {
  const path = join(await tempFolder({ 'a.json': '' }), 'a.json');
  await truncate(path, 1e12);
  await expect(readBytes(path, 32_000_000)).rejects.toThrow('it is larger than 32 MB');
});

it.runIf(process.platform === 'linux')('stops at the bound where a file has no size', async () => {
  await expect(readBytes('/dev/zero', 1_000_000)).rejects.toThrow('it is larger than 1 MB');
  expect(String(await readBytes('/proc/self/comm', 1_000))).not.toBe('');
});

it('stops at the bound of an endless stream', async () => {
  let chunks = 0;
  async function* endless() {
    for (;;) {
      chunks++;
      yield Buffer.alloc(1_000);
    }
  }
  await expect(collectBytes(endless(), 10_000)).rejects.toThrow('it is larger than 10 KB');
  expect(chunks).toBe(11);
});

it('rejects what is no file, with the code of the system', async () => {
  const folder = await tempFolder({ 'a.json': '' });
  await expect(readBytes(folder, 1)).rejects.toMatchObject({ code: 'EISDIR' });
  await expect(readBytes(join(folder, 'b.json'), 1)).rejects.toMatchObject({ code: 'ENOENT' });
});

it.skipIf(process.getuid?.() === 0)('rejects a file without permission', async () => {
  const path = join(await tempFolder({ 'a.json': '' }), 'a.json');
  await chmod(path, 0);
  await expect(readBytes(path, 1)).rejects.toMatchObject({ code: 'EACCES' });
});

describe.skipIf(process.platform === 'win32')('a named pipe', () => {
  async function namedPipe(): Promise<string> {
    const path = join(await tempFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    return path;
  }

  it('is rejected when nothing is written to it', async () => {
    await expect(readBytes(await namedPipe(), 10)).rejects.toThrow('it is a pipe that nothing is written to');
  });

  it('is read until its writer closes it, up to the bound', async () => {
    const path = await namedPipe();
    // Opened for both, which blocks neither side.
    const writer = createWriteStream(path, { flags: 'r+' });
    await once(writer, 'open');
    const reading = readBytes(path, 1_000);
    writer.write('abc');
    writer.end('def');
    expect(String(await reading)).toBe('abcdef');
  });

  it('is left at the bound', async () => {
    const path = await namedPipe();
    const writer = spawn('sh', ['-c', `exec cat /dev/zero > '${path}'`], { stdio: 'ignore' });
    onTestFinished(() => void writer.kill());
    const keeper = createWriteStream(path, { flags: 'r+' });
    await once(keeper, 'open');
    onTestFinished(() => void keeper.destroy());
    await expect(readBytes(path, 1_000_000)).rejects.toThrow('it is larger than 1 MB');
  });
});
