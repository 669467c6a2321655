import * as nodeFs from 'node:fs';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { numberOf } from '../delivery/delivery-id.ts';
import { StoreError } from '../delivery/delivery-store.ts';
import { testPending } from '../testing/test-pending.ts';
import { FileStore } from './file-store.ts';
import { LONGEST_LINE_BYTES } from './line-file.ts';
import { toStored } from './stored-entry.ts';

const HEADER = '{"earlierProcesses":1}\n';
let folder: string;
let path: string;
let warnings: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whapi-store-'));
  path = join(folder, 'undelivered.ndjson');
  warnings = [];
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function open(): FileStore {
  const store = new FileStore(path, { warn: (message) => warnings.push(message) });
  onTestFinished(() => store.close());
  return store;
}

/** What the next process finds. */
function reopen(): FileStore['unfinished'] {
  const store = open();
  store.close();
  return store.unfinished;
}

const idsIn = (unfinished: FileStore['unfinished']) => unfinished.map(({ delivery: { id } }) => numberOf(id));
const addLine = (id: number) => `${JSON.stringify({ add: toStored(testPending(id)) })}\n`;

it('keeps what is not delivered, with its receiver, oldest first', () => {
  const store = open();
  for (const id of [1, 2, 3]) store.add([testPending(id)]);
  store.remove(testPending(2).delivery);
  store.close();
  expect(reopen()).toEqual([testPending(1), testPending(3)]);
});

it('replaces a delivery that is added again', () => {
  const store = open();
  store.add([testPending(1), testPending(2)]);
  store.add([testPending(1, { receiver: 'https://other.test/hook' })]);
  store.close();
  expect(reopen().map(({ delivery: { receiver } }) => receiver)).toEqual([
    'https://bot.test/hook',
    'https://other.test/hook',
  ]);
});

it('keeps the attempts that failed', () => {
  const attempts = [
    { startedAt: 1, durationMs: 2, status: 500 },
    { startedAt: 3, durationMs: 4, error: 'ECONNREFUSED' },
  ];
  const store = open();
  store.add([testPending(1), testPending(2)]);
  for (const attempt of testPending(1, { attempts }).delivery.attempts) {
    store.addAttempt(testPending(1).delivery, attempt);
    store.addAttempt(testPending(9).delivery, attempt);
  }
  store.close();
  const expected = [testPending(1, { attempts }), testPending(2)];
  expect(reopen()).toEqual(expected);
  expect(reopen()).toEqual(expected);
});

it('knows what it keeps', () => {
  const store = open();
  store.add([testPending(1)]);
  expect([store.size, store.has({ id: 'd1' }), store.has({ id: 'd2' })]).toEqual([1, true, false]);
});

it('counts the processes that have used it', () => {
  const counts = [1, 2, 3].map(() => {
    const store = open();
    store.close();
    return store.earlierProcesses;
  });
  expect(counts).toEqual([0, 1, 2]);
});

it('removes everything by clear', () => {
  const first = open();
  first.add([testPending(1)]);
  first.close();
  const store = open();
  store.add([testPending(2)]);
  store.clear();
  expect(store.unfinished).toEqual([]);
  store.add([testPending(3)]);
  store.close();
  expect(idsIn(reopen())).toEqual([3]);
});

it('keeps its file small, and loses nothing by that', () => {
  const store = open();
  store.add([testPending(1)]);
  for (let id = 2; id < 5_000; id++) {
    store.add([testPending(id)]);
    store.remove(testPending(id).delivery);
  }
  expect(statSync(path).size).toBeLessThan(1_200_000);
  store.close();
  expect(idsIn(reopen())).toEqual([1]);
});

it('has no more than its header when everything is delivered', () => {
  const store = open();
  const empty = statSync(path).size;
  for (const id of [1, 2]) store.add([testPending(id)]);
  for (const id of [1, 2]) store.remove(testPending(id).delivery);
  expect(statSync(path).size).toBe(empty);
});

it('begins in a file that is empty', () => {
  writeFileSync(path, '');
  const store = open();
  store.add([testPending(1)]);
  store.close();
  expect(idsIn(reopen())).toEqual([1]);
});

it('keeps a webhook that breaks the contract, as a test may send on purpose', () => {
  const broken = testPending(1, { webhook: { ...testPending(1).delivery.webhook, labels: 'none' } as never });
  const store = open();
  store.add([broken]);
  store.close();
  expect(reopen()).toEqual([broken]);
});

describe('the file on the disk', () => {
  const contentOf = (file: string) => readFileSync(file, 'utf8');

  it('keeps its mode', () => {
    writeFileSync(path, '');
    chmodSync(path, 0o640);
    open();
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.each(['of a file', 'of a file that does not exist yet'])('may be a symbolic link %s', (kind) => {
    const target = join(folder, 'elsewhere', 'real.ndjson');
    mkdirSync(join(folder, 'elsewhere'));
    if (kind === 'of a file') writeFileSync(target, HEADER);
    symlinkSync(target, path);
    const store = open();
    store.add([testPending(1)]);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(contentOf(target)).toContain('"id":1');
  });

  it('leaves nothing else behind', () => {
    open().close();
    expect(readdirSync(folder)).toEqual(['undelivered.ndjson']);
  });

  it('takes no notice of a new file that a killed process left unfinished', () => {
    writeFileSync(path, HEADER + addLine(1));
    writeFileSync(`${path}.new`, '{"earl');
    expect(idsIn(reopen())).toEqual([1]);
    expect(existsSync(`${path}.new`)).toBe(false);
  });
});

describe('a damaged line', () => {
  it.each<[string, string]>([
    ['torn', '{"add":{"delivery":{"id":2'],
    ['of another program', 'hello'],
    ['that is no object', '[]'],
    ['of a kind that does not exist', '{"put":{}}'],
  ])('is set aside and reported, and all others are kept: %s', (_, line) => {
    writeFileSync(path, `${HEADER + addLine(1) + line}\n${addLine(3)}`);
    expect(idsIn(reopen())).toEqual([1, 3]);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(`${line}\n`);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /^Failed to read 1 line of the store .+, now in .+\.damaged\. The other webhooks are delivered\n {2}line 3: ./,
    );
    expect(idsIn(reopen())).toEqual([1, 3]);
    expect(warnings).toHaveLength(1);
  });

  it('is the last one when the process was killed while it wrote', () => {
    writeFileSync(path, HEADER + addLine(1) + addLine(2).trimEnd());
    expect(idsIn(reopen())).toEqual([1]);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(addLine(2));
    expect(warnings[0]).toContain('line 3: its end is missing');
  });

  it('may be the first one: then no number of earlier processes repeats', () => {
    writeFileSync(path, `{"earlierProc\n${addLine(1)}`);
    const store = open();
    store.close();
    expect(idsIn(store.unfinished)).toEqual([1]);
    expect(warnings[0]).toContain('line 1: ');
    expect(idsIn(reopen())).toEqual([1]);
  });

  it('costs only itself when its command had several deliveries', () => {
    const stored = [1, 2, 3].map((id) => toStored(testPending(id)));
    Object.assign(stored[1]!.delivery, { attempts: undefined });
    writeFileSync(path, `${HEADER + JSON.stringify({ add: stored })}\n`);
    expect(idsIn(reopen())).toEqual([1, 3]);
    expect(warnings[0]).toContain('line 2: delivery.attempts: expected an array, received nothing');
  });

  it('may be of any length and hold any bytes', () => {
    const zeros = Buffer.alloc(LONGEST_LINE_BYTES + 1);
    writeFileSync(path, Buffer.concat([Buffer.from(HEADER + addLine(1)), zeros, Buffer.from(`\n\xff\n`, 'latin1')]));
    appendFileSync(path, addLine(4));
    expect(idsIn(reopen())).toEqual([1, 4]);
    expect(warnings[0]).toContain('line 3: longer than 8388608 bytes\n  line 4: not UTF-8');
    expect(statSync(`${path}.damaged`).size).toBe(zeros.length + 3);
  });

  it('is quoted without what would steer a terminal', () => {
    const odd = testPending(1, { mode: 'body' });
    const line = JSON.stringify({ add: { ...odd, settings: { ...odd.settings, mode: '\u001b[2J\n' } } });
    writeFileSync(path, `${HEADER}${line}\n`);
    reopen();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what the test is about
    expect(warnings[0]).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('keeps a store from starting when it cannot be set aside', () => {
    const text = `${HEADER}hello\n${addLine(1)}`;
    writeFileSync(path, text);
    mkdirSync(`${path}.damaged`);
    expect(() => open()).toThrow(/^Failed to write the store .+\.damaged: EISDIR/);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('a file that is not a store', () => {
  it.each([
    'hello',
    '{"name":"my-package"}\n',
    '[]\n',
    'null\n',
    '{"earlierProcesses":-1}\n',
    '{"earlierProcesses":1}',
  ])('is refused and left alone: %j', (text) => {
    writeFileSync(path, text);
    expect(() => open()).toThrow(
      /^Failed to read the store .+undelivered\.ndjson: it is not a store of undelivered webhooks\. Name another file/,
    );
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['undelivered.ndjson']);
  });

  it('is refused after a number of lines', () => {
    writeFileSync(path, HEADER + 'x\n'.repeat(20_000));
    expect(() => open()).toThrow(/more than 10000 lines are damaged/);
  });

  it.each(['/dev/null', '/dev/null/store', tmpdir(), '/no/such/folder/store'])('is refused: %s', (other) => {
    expect(() => new FileStore(other)).toThrow(
      /^Failed to open the store .+\. Name another file, in a folder that exi/,
    );
    expect(() => new FileStore(other)).toThrow(StoreError);
  });
});

it('refuses a line that it would not read again', () => {
  const store = open();
  const long = testPending(1, { faults: ['x'.repeat(LONGEST_LINE_BYTES) as never] });
  expect(() => store.add([long])).toThrow(/^Failed to write the store .+is longer than 8388608/);
  store.add([testPending(2)]);
  store.close();
  expect(idsIn(reopen())).toEqual([2]);
});

it('reports by process.emitWarning where no other way is named', () => {
  writeFileSync(path, `${HEADER}hello\n`);
  const emitWarning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  onTestFinished(() => emitWarning.mockRestore());
  new FileStore(path).close();
  expect(emitWarning.mock.calls).toEqual([[expect.stringMatching(/^Failed to read 1 line of the store/)]]);
});

it('is refused once it is closed, and may be closed twice', () => {
  const store = open();
  store.close();
  store.close();
  expect(() => store.add([testPending(1)])).toThrow(StoreError);
  expect(nodeFs.existsSync(`${path}.lock`)).toBe(false);
});
