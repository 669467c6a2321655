import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { numberOf } from '../delivery/delivery-id.ts';
import { StoreError } from '../delivery/delivery-store.ts';
import { failingFs } from '../testing/failing-fs.ts';
import { testPending } from '../testing/test-pending.ts';
import { FileStore } from './file-store.ts';
import type { FileSystem } from './line-file.ts';
import { toStored } from './stored-entry.ts';

const warn = () => {};

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whapi-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** What a test knows of the store: what was stored for sure, and what it was told is not. */
interface Ledger {
  stored: Set<number>;
  refused: Set<number>;
  /** What was delivered; the store may have failed to note it. */
  removed: Set<number>;
}

const emptyLedger = (): Ledger => ({ stored: new Set(), refused: new Set(), removed: new Set() });

/** Adds the deliveries of one command, as the mock does. */
function add(store: FileStore, ids: number[], { stored, refused }: Ledger): void {
  try {
    store.add(ids.map((id) => testPending(id)));
    for (const id of ids) stored.add(id);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    for (const id of ids) refused.add(id);
  }
}

function remove(store: FileStore, id: number, { stored, removed }: Ledger): void {
  store.remove(testPending(id).delivery);
  stored.delete(id);
  removed.add(id);
}

/** What a process does with a store that holds the deliveries 1 and 2 and a damaged line. */
function live(path: string, fs: FileSystem, ledger: Ledger): void {
  const store = new FileStore(path, { warn, fs });
  add(store, [3], ledger);
  add(store, [4, 5, 6], ledger);
  const failed = testPending(3, { attempts: [{ startedAt: 1, durationMs: 1, status: 500 }] }).delivery;
  store.addAttempt(failed, failed.attempts[0]!);
  remove(store, 1, ledger);
  add(store, [7], ledger);
  remove(store, 4, ledger);
  store.close();
}

function prepare(path: string): void {
  const lines = [
    { earlierProcesses: 1 },
    { add: toStored(testPending(1)) },
    { damaged: true },
    { add: toStored(testPending(2)) },
  ];
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** What the next process finds, once the lock of the killed one is taken for what it is. */
function idsAfter(path: string): number[] {
  for (const name of readdirSync(join(path, '..'))) if (name.includes('.lock')) rmSync(join(path, '..', name));
  const store = new FileStore(path, { warn, fs: failingFs(() => 'pass') });
  store.close();
  return store.unfinished.map(({ delivery: { id } }) => numberOf(id)).sort();
}

/** Everything that was stored is there, and nothing that was refused. What was delivered may be there. */
function expectWhole(when: string, ids: number[], { stored, refused, removed }: Ledger, mayRepeat = true): void {
  expect(ids, when).toEqual(expect.arrayContaining([...stored]));
  expect(
    ids.filter((id) => refused.has(id) || (!mayRepeat && removed.has(id))),
    when,
  ).toEqual([]);
}

const untouched = () => ({ ...emptyLedger(), stored: new Set([1, 2]) });
const calls = (() => {
  const fs = failingFs(() => 'pass');
  const folder = mkdtempSync(join(tmpdir(), 'whapi-disk-'));
  prepare(join(folder, 'store'));
  live(join(folder, 'store'), fs, untouched());
  rmSync(folder, { recursive: true });
  return fs.calls;
})();
/** Lives with a store in which calls fail, and looks at what the next process finds: for each call of a whole life. */
function liveWithEach(judgeFor: (nth: number) => Parameters<typeof failingFs>[0], mayRepeat = true): void {
  calls.forEach((name, i) => {
    const path = join(tempFolder(), 'store');
    prepare(path);
    const ledger = untouched();
    try {
      live(path, failingFs(judgeFor(i + 1)), ledger);
    } catch (error) {
      expect(error, `call ${i + 1}: ${name}`).toBeInstanceOf(StoreError);
    }
    expectWhole(`call ${i + 1}: ${name}`, idsAfter(path), ledger, mayRepeat);
  });
}

describe('a process that lives with a store', () => {
  it('loses nothing when it is killed before any call of the file system', () => {
    liveWithEach((nth) => (_, count) => (count >= nth ? 'fail' : 'pass'));
  });

  it('loses nothing when it is killed in the middle of any write', () => {
    liveWithEach((nth) => (_, count) => (count > nth ? 'fail' : count === nth ? 'short' : 'pass'));
  });

  it('continues, or ends with a StoreError, when any call fails', () => {
    liveWithEach((nth) => (_, count) => (count === nth ? 'fail' : 'pass'));
  });

  it('continues, or ends with a StoreError, when any write fails in the middle', () => {
    liveWithEach((nth) => (_, count) => (count === nth ? 'short' : count === nth + 1 ? 'fail' : 'pass'));
  });

  it('writes whole lines when the file system writes them in parts', () => {
    liveWithEach((nth) => (_, count) => (count >= nth ? 'short' : 'pass'), false);
  });
});

/** A disk with room for some bytes only: what does not fit is written in part, then there is an error. */
function smallDisk(): { fs: FileSystem; setFree(bytes: number): void } {
  let free = Number.POSITIVE_INFINITY;
  const real = failingFs(() => 'pass');
  const writeSync = (file: number, data: Buffer | string, offset = 0, length = data.length) => {
    if (free === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const written = real.writeSync(file, bytes, offset, Math.min(length, free));
    free -= written;
    return written;
  };
  return { fs: { ...real, writeSync: writeSync as FileSystem['writeSync'] }, setFree: (bytes) => (free = bytes) };
}

describe('a full disk', () => {
  it('refuses a delivery and forgets it, whatever part of its line had room', () => {
    const path = join(tempFolder(), 'store');
    const { fs, setFree } = smallDisk();
    const warnings: string[] = [];
    const store = new FileStore(path, { warn: (message) => warnings.push(message), fs });
    const ledger = emptyLedger();
    for (let id = 1; id < 800; id++) {
      setFree(id % 2 === 0 ? Number.POSITIVE_INFINITY : Math.floor(id / 2));
      add(store, [id], ledger);
    }
    expect([ledger.stored.size, ledger.refused.size]).toEqual([399, 400]);
    expect(warnings).toEqual([]);
    store.close();
    expect(idsAfter(path)).toEqual([...ledger.stored].sort());
    expect(readdirSync(join(path, '..'))).toEqual(['store']);
  });

  it('is reported once, and the notes are written when there is room again', () => {
    const path = join(tempFolder(), 'store');
    const { fs, setFree } = smallDisk();
    const warnings: string[] = [];
    const store = new FileStore(path, { warn: (message) => warnings.push(message), fs });
    store.add([1, 2, 3, 4].map((id) => testPending(id)));
    setFree(5);
    for (const id of [1, 2]) store.remove(testPending(id).delivery);
    expect(warnings).toEqual([expect.stringMatching(/^Failed to update the store .+ENOSPC.+delivered again$/)]);
    setFree(Number.POSITIVE_INFINITY);
    store.add([testPending(5)]);
    expect(readFileSync(path, 'utf8')).toContain('{"remove":1}\n{"remove":2}\n{"add":');
    store.close();
    expect(idsAfter(path)).toEqual([3, 4, 5]);
  });

  it('has room again once everything is delivered', () => {
    const path = join(tempFolder(), 'store');
    const { fs, setFree } = smallDisk();
    const store = new FileStore(path, { warn, fs });
    store.add([testPending(1), testPending(2)]);
    setFree(0);
    for (const id of [1, 2]) store.remove(testPending(id).delivery);
    expect(readFileSync(path, 'utf8')).toBe('{"earlierProcesses":1}\n');
  });

  it('that cannot even remove a part of a line never turns it into a whole line', () => {
    const path = join(tempFolder(), 'store');
    const { fs, setFree } = smallDisk();
    let cuts = true;
    const ftruncateSync: FileSystem['ftruncateSync'] = (...args) => {
      if (!cuts) throw new Error('EIO: i/o error');
      fs.ftruncateSync(...args);
    };
    const store = new FileStore(path, { warn, fs: { ...fs, ftruncateSync } });
    const ledger = emptyLedger();
    add(store, [1], ledger);
    cuts = false;
    setFree(`${JSON.stringify({ add: toStored(testPending(2)) })}`.length);
    add(store, [2], ledger);
    setFree(Number.POSITIVE_INFINITY);
    add(store, [3], ledger);
    expect([...ledger.refused]).toEqual([2]);
    store.close();
    expect(idsAfter(path)).toEqual([1, 3]);
  });

  it('keeps the old file when it is rewritten and the new one does not fit', () => {
    const path = join(tempFolder(), 'store');
    const { fs, setFree } = smallDisk();
    const store = new FileStore(path, { warn, fs });
    const ledger = emptyLedger();
    add(store, [1], ledger);
    for (let id = 2; id < 10_000; id++) {
      add(store, [id], ledger);
      // Room for the line that says so, and for nothing beyond it.
      setFree(JSON.stringify({ remove: id }).length + 1);
      remove(store, id, ledger);
      setFree(Number.POSITIVE_INFINITY);
    }
    add(store, [10_000], ledger);
    store.close();
    expectWhole('rewritten', idsAfter(path), ledger, false);
  });

  const isMountable = canMount();
  it.skipIf(!isMountable)(
    `keeps whole lines, and all that was stored, on a real one${isMountable ? '' : ' (mounting is not allowed here)'}`,
    () => {
      const folder = tempFolder();
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]);
      onTestFinished(() => void execFileSync('umount', [disk]));
      const path = join(disk, 'store');
      const store = new FileStore(path, { warn });
      const ledger = emptyLedger();
      for (let id = 1; ledger.refused.size < 10; id++) add(store, [id], ledger);
      const [full] = ledger.stored;
      remove(store, full!, ledger);
      expect(ledger.stored.size).toBeGreaterThan(100);
      store.close();
      // The next process needs room to rewrite the file.
      expect(() => new FileStore(path, { warn })).toThrow(/ENOSPC/);
      execFileSync('mount', ['-o', 'remount,size=1m', disk]);
      expectWhole('a real disk', idsAfter(path), ledger);
    },
  );
});

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'whapi-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
