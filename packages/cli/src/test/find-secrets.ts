/** The shortest run of characters or digits that is searched for: shorter ones occur by chance. */
const SHORTEST_TEXT = 4;
const SHORTEST_NUMBER = 7;
/** In base64, six characters are 36 bits: a chance hit in a megabyte is unlikely enough for a fixed key. */
const SHORTEST_BYTES = 6;
/** National numbers: what remains without the code of the country. */
const NATIONAL_DIGITS = [8, 9];

/** What a recording must not contain, in any writing. */
export interface Secrets {
  /** Phone numbers and ids, with all digits. */
  numbers: readonly string[];
  /** Names, words of texts, parts of links, codes. */
  texts: readonly string[];
}

/**
 * Searches a text for numbers and texts: plain, in any case, JSON-escaped, percent-encoded, in base64 (both alphabets and the one
 * of message ids) at each of its three alignments, hexadecimal, UTF-16, and as lists of bytes; numbers also as bytes, with what people write between
 * digits, and without the code of the country.
 * @returns what was found, and how it was written
 */
export function findSecrets(text: string, { numbers, texts }: Secrets): string[] {
  const views = viewsOf(text);
  const digits = text.replaceAll(/(?<=\d)[ ().\-/+\u00a0]+(?=\d)|(?<=\b\d),(?=\d\b)/g, '');
  const found = new Set<string>();
  for (const secret of [...texts, ...numbers]) {
    if (secret.length < SHORTEST_TEXT) throw new Error(`${secret} is too short to be searched for`);
    for (const [view, content] of Object.entries(views)) {
      for (const [writing, form] of writingsOf(secret))
        if (content.includes(form)) found.add(`${secret}: ${writing}, ${view}`);
    }
  }
  for (const number of numbers) {
    if (number.length < SHORTEST_NUMBER) throw new Error(`${number} is too short to be searched for`);
    const forms = [
      number,
      ...NATIONAL_DIGITS.filter((length) => length < number.length).map((length) => number.slice(-length)),
    ];
    for (const form of forms) if (digits.includes(form)) found.add(`${number}: as the digits ${form}`);
    const hex = BigInt(number).toString(16);
    for (const [writing, form] of bytesOf(Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex'))) {
      if (views.plain.includes(form)) found.add(`${number}: its bytes in ${writing}`);
    }
  }
  return [...found];
}

/** The text as it is, and decoded in the ways in which it may hide something. */
function viewsOf(text: string) {
  const decode = (pattern: RegExp, code: (hex: string) => string) => (part: string) =>
    part.replaceAll(pattern, (_, hex) => code(hex));
  const unescaped = decode(/\\u([\da-f]{4})/gi, (hex) => String.fromCharCode(Number.parseInt(hex, 16)))(text);
  const percent = text.replaceAll(/(?:%[\da-f]{2})+/gi, (part) =>
    Buffer.from(part.replaceAll('%', ''), 'hex').toString(),
  );
  return {
    plain: text,
    'any case': text.toLowerCase(),
    unescaped: unescaped.replaceAll('\\', '').toLowerCase(),
    'percent-decoded': percent.toLowerCase(),
    'lists of bytes': (text.match(/(?:"\d+":)?\b\d{1,3}(?:,(?:"\d+":)?\d{1,3}\b){3,}/g) ?? [])
      .map((list) =>
        Buffer.from(
          list
            .replaceAll(/"\d+":/g, '')
            .split(',')
            .map(Number),
        )
          .toString()
          .toLowerCase(),
      )
      .join('\n'),
    'without quotes and blanks': unescaped.replaceAll(/[\s"'\\]+/g, '').toLowerCase(),
  };
}

function writingsOf(secret: string): [writing: string, form: string][] {
  return [
    ['plain', secret],
    ['in lower case', secret.toLowerCase()],
    ['without blanks', secret.toLowerCase().replaceAll(/\s+/g, '')],
    ...[secret, secret.toLowerCase(), secret.toUpperCase()].flatMap((form) => [
      ...bytesOf(Buffer.from(form)),
      ...bytesOf(Buffer.from(form, 'utf16le')).map(([writing, bytes]): [string, string] => [
        `${writing} of UTF-16`,
        bytes,
      ]),
    ]),
  ];
}

/** Bytes as text: hexadecimal, and base64 as it is written when they begin at any of the three places of a group. */
function bytesOf(bytes: Buffer): [writing: string, form: string][] {
  const hexadecimal = bytes.toString('hex');
  const forms: [string, string][] = [
    ['hexadecimal', hexadecimal],
    ['hexadecimal in upper case', hexadecimal.toUpperCase()],
  ];
  for (const offset of [0, 1, 2]) {
    const base64 = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replaceAll('=', '');
    // The letters at both ends also depend on what is before and after.
    const inner = base64.slice(offset === 0 ? 0 : offset + 1, (bytes.length + offset) % 3 === 0 ? undefined : -1);
    if (inner.length < SHORTEST_BYTES) continue;
    forms.push(
      [`base64 at ${offset}`, inner],
      [`base64url at ${offset}`, inner.replaceAll('+', '-').replaceAll('/', '_')],
      [`base64 of ids at ${offset}`, inner.replaceAll('+', '.').replaceAll('/', '_')],
    );
  }
  return forms;
}
