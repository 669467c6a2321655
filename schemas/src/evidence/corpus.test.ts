import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { markedFiles } from './marked-files.ts';
import { readLedger } from './read-ledger.ts';

type Json = Record<string, unknown>;

/** Numbers that the vendor's help pages print, and numbers that belong to nobody. */
const NUMBERS = [
  ...['919984351847', '61371989950', '61280155346', '60123673737', '120363271212442249'],
  ...['14155550171', '123456789', '6834123'],
  /^1202555\d{4}$/,
  /^12036300000000000\d$/,
  /^1000000000000\d\d$/,
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const { corpus, ledger } = await readLedger(root);

test('every entry of `required` holds in every payload that decides', () => {
  const contradicted = Object.entries(ledger.definitions).flatMap(([title, { required }]) =>
    Object.entries(required)
      .filter(([, verdict]) => verdict === 'contradicted')
      .map(([path]) => `${title}.${path}: a payload lacks it. Remove it from "required"`),
  );
  expect(contradicted).toEqual([]);
});

test('the evidence in the schemas is what the corpus says', async () => {
  expect([...(await markedFiles(root, ledger)).keys()]).toEqual([]);
});

test('no payload is in the corpus twice', () => {
  const payloads = corpus.map(({ payload }) => JSON.stringify(payload));
  expect(payloads.filter((payload, i) => payloads.indexOf(payload) !== i)).toEqual([]);
});

/** Where the anonymiser replaced the numbers, any may occur, and ids contain whatever the captured ones contain. */
const byHand = corpus.filter(({ anonymised }) => !anonymised);

test.each(byHand)('$file has no number of a person, and no source that names one', ({ source, shows, payload }) => {
  const text = JSON.stringify([source, shows, payload]);
  const ids = [...objectsIn(payload)].flatMap(({ id, quoted_id, target }) => [id, quoted_id, target]);
  const digits = [
    // Not in hexadecimal, and not the time or a size.
    ...(text.replaceAll(/"\w+":\d+/g, '').match(/(?<![\da-f])\d{7,}(?![\da-f])/g) ?? []),
    ...ids.flatMap((id) => numbersIn(id)),
  ];
  const foreign = digits.filter((number) => !NUMBERS.some((known) => number.match(known)?.[0] === number));
  expect(foreign.filter((number) => !isTimestampText(number))).toEqual([]);
  expect(source).not.toMatch(/github\.com|\w\/\w+@|@[\w-]+$/);
});

test('ids of messages that were rewritten by hand contain the numbers of the chat and the sender', () => {
  const messages = byHand.flatMap(({ file, payload }) =>
    [...objectsIn(payload)].map((object): Json => ({ file, ...object })),
  );
  const own = messages.filter(({ id, chat_id }) => numbersIn(id).length > 0 && typeof chat_id === 'string');
  expect(own.length).toBeGreaterThan(15);
  for (const { file, id, chat_id, from } of own) {
    const [chat, sender = from] = numbersIn(id);
    expect([file, chat, sender]).toEqual([file, `${chat_id}`.replace(/@.*/, ''), from]);
  }
});

function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const child of Object.values(value)) yield* objectsIn(child);
}

/** The numbers in the id of a message or a file: of the chat, and of the sender if it has three segments. */
function numbersIn(id: unknown): string[] {
  const [first = '', ...rest] = `${id ?? ''}`.split('-');
  if (rest.length === 0) return [];
  const [chat, sender] = /^[a-z]+$/.test(first)
    ? rest.slice(1).map((segment) => Buffer.from(segment, 'hex'))
    : rest.map((segment) => Buffer.from(segment.replaceAll('.', '+').replaceAll('_', '/'), 'base64'));
  // Two bytes of flags come first.
  return [chat?.subarray(2), sender]
    .filter((bytes) => bytes?.length)
    .map((bytes) => `${BigInt(`0x${bytes?.toString('hex')}`)}`);
}

function isTimestampText(number: string): boolean {
  return /^1[67]\d{8}$/.test(number);
}
