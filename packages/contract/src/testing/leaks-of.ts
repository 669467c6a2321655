import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };

const SHORTEST_TOKEN = 5;
/** Shorter numbers occur in random bytes by chance. */
const SHORTEST_ENCODED = 9;
const LEAST_TELLING_NUMBER = 10_000_000;
const ID = /^[\w.]+(?:-[\w.]{4,}){1,3}$/;

/** Hosts, formats and what vCards call their lines: nobody's. */
const HARMLESS =
  'https example whatsapp whapi cloud support panel base64 image audio video application VCARD BEGIN VERSION codecs';

const declared = new Set(tokensOf(HARMLESS));
collectDeclared(bundle);

/**
 * What occurs in both payloads though no schema lists it: words of five characters and more, numbers of five digits and
 * more, and numbers as the bytes of ids.
 */
export function leaksOf(original: unknown, anonymised: unknown): string[] {
  const texts = leavesOf(original);
  const found = leavesOf(anonymised);
  const seen = new Set(found.flatMap(tokensOf));
  const plain = found.join('\n');
  const bytes = found.flatMap(encodedIn).join(' ');
  const tokens = [...new Set(texts.flatMap(tokensOf))].filter((token) => !declared.has(token));
  const numbers = [...new Set([...tokens, ...texts.flatMap(numbersIn)])].filter(
    (token) => /^\d+$/.test(token) && token.length >= SHORTEST_ENCODED,
  );
  return [
    ...tokens.filter((token) => seen.has(token)),
    ...numbers.filter((number) => plain.includes(number) || bytes.includes(hexadecimalOf(number))),
  ];
}

/** Keys, texts and telling numbers; moments are moved, and counters stay. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') {
    const telling = !Number.isInteger(value) || Math.abs(value) >= LEAST_TELLING_NUMBER;
    return telling && value !== 18446744073709552000 ? [String(value)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...leavesOf(item)]);
}

function tokensOf(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  const tokens = [
    ...words,
    ...(text.match(/\d+/g) ?? []),
    // A number in parts, as people write it.
    ...(text.match(/\+[\d ().-]+/g) ?? []).map((part) => part.replaceAll(/\D/g, '')),
  ];
  return tokens.filter((token) => Array.from(token).length >= SHORTEST_TOKEN).map((token) => token.toLowerCase());
}

/** Parts of a text that may be bytes, each in hexadecimal. */
function encodedIn(text: string): string[] {
  return text
    .split(/[^\w.+/]+/)
    .flatMap((part) => [
      ...(/^(?:[\da-f]{2}){4,}$/.test(part) ? [part] : []),
      ...[part, part.replaceAll('.', '+').replaceAll('_', '/'), part.replaceAll('-', '+').replaceAll('_', '/')].map(
        (base64) => Buffer.from(base64, 'base64').toString('hex'),
      ),
    ]);
}

/** Numbers that an id of a message or a file contains: that of the chat follows two other bytes. */
function numbersIn(text: string): string[] {
  if (!ID.test(text)) return [];
  const [, chat = '', ...senders] = text.split('-');
  return [...encodedIn(chat).map((part) => part.slice(4)), ...senders.flatMap(encodedIn)]
    .filter((part) => part.length >= 8)
    .map((part) => BigInt(`0x${part}`).toString());
}

function hexadecimalOf(number: string): string {
  const text = BigInt(number).toString(16);
  return text.length % 2 ? `0${text}` : text;
}

/** What the schemas list: words, and names of properties. */
function collectDeclared(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'enum' || keyword === 'const')
      for (const word of [value].flat()) for (const token of tokensOf(String(word))) declared.add(token);
    if (keyword === 'properties')
      for (const name of Object.keys(value)) for (const token of tokensOf(name)) declared.add(token);
    collectDeclared(value);
  }
}
