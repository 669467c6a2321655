import type { Accounts } from './accounts.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** WhatsApp's own id, the chat, and in groups the sender. */
const MESSAGE_ID = /^[\w.]{8,}(?:-[\w.]{2,}){1,3}$/;

/** The extension of the file, and the parts of the message's id in hexadecimal. */
const MEDIA_ID = /^([a-z][a-z\d]{1,4})((?:-(?:[\da-f]{2})+){1,4})$/;

/** What the first byte of the chat's part is known to be: incoming, own, in a group, a story. */
const KNOWN_FLAGS: readonly (number | undefined)[] = [0x80, 0xc0, 0x92, 0xd2, 0x84, 0xd4];

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';

/** Replaces ids of messages and of their media so that they decode to the replacements of the numbers in them. */
export function replaceMessageId(id: string, accounts: Accounts, pseudonyms: Pseudonyms): string | undefined {
  const media = MEDIA_ID.exec(id);
  if (media) {
    const parts = media[2]!.slice(1).split('-').map(fromHexadecimal);
    return [media[1], ...replaceParts(parts, accounts, pseudonyms).map(toHexadecimal)].join('-');
  }
  if (!MESSAGE_ID.test(id)) return undefined;
  const texts = id.split('-');
  const parts = texts.map(decode);
  // Two ids can differ only in bits that decoding drops.
  if (parts.some((part, index) => encode(part) !== texts[index])) return undefined;
  return replaceParts(parts, accounts, pseudonyms).map(encode).join('-');
}

function replaceParts(parts: number[][], accounts: Accounts, pseudonyms: Pseudonyms): number[][] {
  return parts.map((part, index) => {
    if (index === 0) return replaceOwnId(part, pseudonyms);
    if (index > 1) return replaceNumber(part, accounts);
    const [flags, ...rest] = part;
    const kept = KNOWN_FLAGS.includes(flags) ? [flags!] : pseudonyms.bytes(part.slice(0, 1));
    return [...kept, ...pseudonyms.bytes(rest.slice(0, 1)), ...replaceNumber(rest.slice(1), accounts)];
  });
}

/** Ids of messages that were sent through the API begin with the same two bytes; no others do. */
function replaceOwnId(bytes: number[], pseudonyms: Pseudonyms): number[] {
  if (isFromApi(bytes)) return [...bytes.slice(0, 2), ...pseudonyms.bytes(bytes.slice(2))];
  let replaced = bytes;
  do replaced = pseudonyms.bytes(replaced);
  while (isFromApi(replaced));
  return replaced;
}

function isFromApi(bytes: number[]): boolean {
  return bytes[0] === 0xca && bytes[1] === 0xa2;
}

/** Bytes of a number, most significant first. */
function replaceNumber(bytes: number[], accounts: Accounts): number[] {
  const zeros = bytes.findIndex((byte) => byte !== 0);
  if (zeros === -1) return bytes;
  const number = BigInt(`0x${toHexadecimal(bytes)}`).toString();
  const replaced = BigInt(accounts.number(number)).toString(16);
  return [...bytes.slice(0, zeros), ...fromHexadecimal(replaced.length % 2 ? `0${replaced}` : replaced)];
}

function toHexadecimal(bytes: number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHexadecimal(text: string): number[] {
  return (text.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
}

function decode(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of text) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
  }
  return bytes;
}

function encode(bytes: number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = Math.min(bytes.length - i, 3) + 1;
    for (let j = 0; j < letters; j++) text += ALPHABET[(chunk >> (18 - 6 * j)) & 63];
  }
  return text;
}
