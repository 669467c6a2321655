import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { FileStore } from './file-store.ts';
import { lockFile } from './store-lock.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whapi-lock-'));
  path = join(folder, 'store');
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

/** The id of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'close');
  return child.pid!;
}

const writeLock = (holder: object, name = `${path}.lock`) => writeFileSync(name, JSON.stringify(holder));

it('names the process, and is removed on release', () => {
  const release = lockFile(path);
  expect(JSON.parse(readFileSync(`${path}.lock`, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  release();
  expect(readdirSync(folder)).toEqual([]);
});

it('is refused to a second store of the same process, and the first one continues', () => {
  const store = new FileStore(path);
  expect(() => new FileStore(path)).toThrow(
    /^Failed to lock the store .+: this process uses it already\. Stop or close what uses it, or name another file\. /,
  );
  store.close();
  new FileStore(path).close();
});

it('is refused to another process until its holder is killed, and nothing is lost by that', async () => {
  const script = fileURLToPath(new URL('../testing/hold-store.ts', import.meta.url));
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  expect(() => new FileStore(path)).toThrow(new RegExp(`: process ${child.pid} uses it\\.`));
  child.kill('SIGKILL');
  await once(child, 'close');
  const store = new FileStore(path);
  store.close();
  expect(store.unfinished).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['store']);
});

describe('a stale lock is taken over', () => {
  it('when its process has ended', async () => {
    writeLock({ pid: await endedPid(), host: hostname() });
    const release = lockFile(path);
    expect(readdirSync(folder)).toEqual(['store.lock.2']);
    expect(() => lockFile(path)).toThrow('this process uses it already');
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('when its process id was given to another process', () => {
    writeLock({ pid: process.pid, host: hostname(), started: 'long ago' });
    if (process.platform === 'linux') lockFile(path)();
    // Nothing else tells the two apart.
    else expect(() => lockFile(path)).toThrow();
  });

  it.each(['', '{"pid":-1}', '{"pid":1'])('when it was never finished: %j', (text) => {
    writeFileSync(`${path}.lock`, text);
    lockFile(path)();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('of another computer is not taken over, since its process may still run', () => {
  writeLock({ pid: process.pid, host: 'elsewhere', started: 'long ago' });
  expect(() => lockFile(path)).toThrow(
    `process ${process.pid} on elsewhere has locked it. Stop that process, or remove ${path}.lock if it has ended`,
  );
});

it('takes no notice of files that are named alike', () => {
  for (const name of ['store.lock.1x', 'store.lock.', 'store.locked', 'xstore.lock']) {
    writeLock({ pid: process.pid, host: hostname() }, join(folder, name));
  }
  lockFile(path)();
});

it('is given to exactly one of several that ask at the same time', async () => {
  const threads = 3;
  const pid = await endedPid();
  const paths = Array.from({ length: 20 }, (_, round) => join(folder, `store-${round}`));
  // In every second round a killed process has left its lock.
  for (const name of paths.filter((_, round) => round % 2 === 0)) {
    writeLock({ pid, host: hostname() }, `${name}.lock`);
  }
  const barrier = new Int32Array(new SharedArrayBuffer(4));
  const script = new URL('../testing/lock-in-thread.ts', import.meta.url);
  const results = await Promise.all(
    Array.from({ length: threads }, async () => {
      const worker = new Worker(script, { workerData: { paths, barrier, threads } });
      const [rounds] = await once(worker, 'message');
      return rounds as boolean[];
    }),
  );
  const holders = paths.map((_, round) => results.filter((rounds) => rounds[round]).length);
  expect(holders).toEqual(paths.map(() => 1));
});
