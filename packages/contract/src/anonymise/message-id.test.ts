import { expect, it } from 'vitest';
import { createAnonymiser } from './create-anonymiser.ts';

const anonymise = createAnonymiser({ salt: 'a salt for tests' }) as (payload: string) => string;
const NUMBER = '919984351847';
const GROUP = '120363271212442249';

/** A part of a message id. */
function encode(hexadecimal: string): string {
  return Buffer.from(hexadecimal, 'hex').toString('base64url').replaceAll('-', '.');
}

function decode(part: string): string {
  return Buffer.from(part.replaceAll('.', '-'), 'base64url').toString('hex');
}

function bytesOf(number: string): string {
  const hexadecimal = BigInt(number).toString(16);
  return hexadecimal.length % 2 ? `0${hexadecimal}` : hexadecimal;
}

it.each([
  ['an incoming message', '80', NUMBER, undefined],
  ['an own message', 'c0', NUMBER, undefined],
  ['an incoming message of a group', '92', GROUP, NUMBER],
  ['an own message of a group', 'd2', GROUP, '61371989950'],
  ['a story', '84', '0', NUMBER],
])('lets the id of %s decode to the replaced numbers', (_, flags, chat, sender) => {
  const id = [
    encode('6105d6cc76af400325e94d'),
    encode(`${flags}c7${bytesOf(chat)}`),
    ...(sender ? [encode(bytesOf(sender))] : []),
  ].join('-');
  const parts = anonymise(id).split('-').map(decode);
  expect(parts).toHaveLength(sender ? 3 : 2);
  expect(parts[0]).toHaveLength(22);
  expect(parts[0]).not.toBe('6105d6cc76af400325e94d');
  expect(parts[1]!.slice(0, 2)).toBe(flags);
  expect(BigInt(`0x${parts[1]!.slice(4)}`).toString()).toBe(anonymise(chat));
  if (sender) expect(BigInt(`0x${parts[2]}`).toString()).toBe(anonymise(sender));

  const media = anonymise(['jpeg', ...id.split('-').map(decode)].join('-'));
  expect(media).toBe(['jpeg', ...parts].join('-'));
});

it('keeps the two bytes that mark an id as sent through the API, and gives them to no other', () => {
  const ids = Array.from({ length: 2_000 }, (_, i) => encode(`caa2${(1e9 + i).toString(16).padStart(18, '0')}`));
  for (const id of ids) expect(anonymise(`${id}-${encode(`c0c7${bytesOf(NUMBER)}`)}`)).toMatch(/^yq[I-L]/);
  expect(new Set(ids.map(anonymise)).size).toBe(ids.length);
});

it('lets an old group in an id decode to its replaced name', () => {
  const group = `${NUMBER}-1675964377`;
  const id = `${encode('6105d6cc76af400325e94d')}-${encode(`92c7${bytesOf(group.replace('-', ''))}`)}`;
  const [, chat] = anonymise(id).split('-').map(decode);
  expect(BigInt(`0x${chat!.slice(4)}`).toString()).toBe(
    anonymise(`${group}@g.us`).replace('-', '').replace('@g.us', ''),
  );
});

it('keeps ids apart that only bits without meaning tell apart', () => {
  const [first, second] = ['p.w30M7fgwWD4XwHu.g4CA-gBgTwl0rVw', 'p.w30M7fgwWD4XwHu.g4CA-gBgTwl0rVx'].map(anonymise);
  expect(first).not.toBe(second);
});
