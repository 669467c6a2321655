import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Delivery } from './delivery.ts';
import { FileStore } from './file-store.ts';

const settings = { url: 'https://bot.test/hook' };
let path: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'whapi-store-'));
  path = join(folder, 'undelivered.ndjson');
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function open(): FileStore {
  const store = new FileStore(path);
  onTestFinished(() => store.close());
  return store;
}

function delivery(id: number): Delivery {
  return { id, event: 'chats.delete', webhook: examples['chats.delete'].minimal } as Delivery;
}

const idsIn = (store: FileStore) => store.unfinished.map(({ delivery: { id } }) => id);

it('remembers what is not through, with its receiver, oldest first', () => {
  const store = open();
  for (const id of [1, 2, 3]) store.add(delivery(id), settings);
  store.remove(delivery(2));
  expect(open().unfinished).toEqual([
    { delivery: delivery(1), settings },
    { delivery: delivery(3), settings },
  ]);
});

it('replaces what it remembered of the same delivery', () => {
  const store = open();
  store.add(delivery(1), settings);
  store.add({ ...delivery(1), receiver: 'https://other.test/hook' }, settings);
  expect(open().unfinished).toMatchObject([{ delivery: { receiver: 'https://other.test/hook' } }]);
});

it('counts the processes that have used it', () => {
  expect([open(), open(), open()].map(({ earlierProcesses }) => earlierProcesses)).toEqual([0, 1, 2]);
});

it('forgets everything by clear', () => {
  open().add(delivery(1), settings);
  const store = open();
  store.clear();
  expect(store.unfinished).toEqual([]);
  expect(idsIn(open())).toEqual([]);
});

it('passes over a last line that was torn', () => {
  const store = open();
  store.add(delivery(1), settings);
  appendFileSync(path, '{"add":{"delivery":{"id":2');
  expect(idsIn(open())).toEqual([1]);
  open().add(delivery(3), settings);
  expect(idsIn(open())).toEqual([1, 3]);
});

it('keeps its file small, and loses nothing by that', () => {
  const store = open();
  store.add(delivery(1), settings);
  for (let id = 2; id < 20_000; id++) {
    store.add(delivery(id), settings);
    store.remove(delivery(id));
  }
  expect(statSync(path).size).toBeLessThan(2_000_000);
  expect(idsIn(open())).toEqual([1]);
});

describe('a file that is not of a store', () => {
  it.each(['hello', '{"name":"my-package"}\n', '[]\n', '{"earlierProcesses":1}\nhello\n'])(
    'is refused and left alone: %j',
    (text) => {
      writeFileSync(path, text);
      expect(() => new FileStore(path)).toThrow(
        /^Failed to read the store .+undelivered\.ndjson: .+, please name another file, or remove it$/,
      );
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});

it('begins in a file that is empty', () => {
  writeFileSync(path, '');
  open().add(delivery(1), settings);
  expect(idsIn(open())).toEqual([1]);
});

it('says so when it cannot be written', () => {
  expect(() => new FileStore('/dev/null/undelivered.ndjson')).toThrow(
    /^Failed to (?:read|write) the store \/dev\/null/,
  );
  path = join(path, 'no', 'such', 'folder');
  expect(() => new FileStore(path)).toThrow(/^Failed to write the store .+ENOENT.+, please name a file that can be/);
});
