import { keyedHash } from './keyed-hash.ts';

/** Longer texts are replaced by a hash: a permutation would hash a long text ten times. */
const LONGEST_PERMUTED = 64;

/** Short halves need more rounds until each symbol depends on all others. */
const LONGEST_SHORT = 16;
const ROUNDS_OF_SHORT = 10;
const ROUNDS_OF_LONG = 6;

/** What is hashed: counter, round and length in five bytes, then symbols. */
const HEAD = 5;
const HASH_BYTES = 8;

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** A replacement is made from the smallest alphabet that contains all characters of the token. */
const ALPHABETS = [DIGITS, `${DIGITS}abcdef`, `${DIGITS}ABCDEF`, DIGITS + LOWER + UPPER];

const BASE64 = `${UPPER}${LOWER}${DIGITS}+/`;

/** The number of characters of a long base64 text that depend on the text. */
const BASE64_VARIED = 43;

/**
 * Replacements that depend only on a key. `digits`, `bytes`, and tokens and words of up to 64 characters are permuted,
 * so different values have different replacements, and nothing has to be remembered.
 */
export interface Pseudonyms {
  /** Digits for digits: as many, with as many zeros in front. */
  digits(digits: string): string;
  /** A whole number and its fraction, without a point. The fraction does not end in zero, unless it did before. */
  fraction(digits: string): string;
  bytes(bytes: readonly number[]): number[];
  /** Letters and digits of the same alphabet: hexadecimal stays hexadecimal. Other characters stay. */
  token(token: string): string;
  /** Base64 of the same length. */
  base64(base64: string): string;
  /** One symbol for each, below its radix. */
  symbols(symbols: readonly number[], radixes: readonly number[]): number[];
  /** 32 bits that depend on the text. */
  number(text: string): number;
  /** Six letters that depend on the text. */
  label(text: string): string;
}

/** @example createPseudonyms(keyFrom('salt')).digits('919984351847'); // '640273918552' */
export function createPseudonyms(key: Uint32Array): Pseudonyms {
  const input = new Uint8Array(HEAD + LONGEST_PERMUTED);

  function permute(symbols: readonly number[], radixes: readonly number[]): number[] {
    if (symbols.length > LONGEST_PERMUTED) return fill(symbols, radixes);
    const result = symbols.slice();
    const { length } = result;
    const half = length >> 1;
    const rounds = length > LONGEST_SHORT ? ROUNDS_OF_LONG : ROUNDS_OF_SHORT;
    for (let round = 0; round < rounds; round++) {
      // A Feistel network: the hash of each half is added to the other, which is reversible.
      const first = round % 2 === 0;
      const from = first ? half : 0;
      const to = first ? length : half;
      input[1] = round;
      input[2] = length;
      for (let i = from; i < to; i++) input[HEAD + i - from] = result[i]!;
      add(result, radixes, first ? 0 : half, first ? half : length, HEAD + to - from);
    }
    return result;
  }

  function fill(symbols: readonly number[], radixes: readonly number[]): number[] {
    const result = symbols.map(() => 0);
    seed(keyedHash(key, symbols));
    add(result, radixes, 0, result.length, HEAD + HASH_BYTES);
    return result;
  }

  /** Makes a hash the input of `add`. */
  function seed(hash: [number, number]): void {
    input[1] = 0;
    input[2] = 0;
    for (let i = 0; i < HASH_BYTES; i++) input[HEAD + i] = hash[i >> 2]! >>> (8 * (i & 3));
  }

  /** Adds hashes of the input, of which the first bytes are those of a counter, to a part of the symbols. */
  function add(symbols: number[], radixes: readonly number[], from: number, to: number, inputLength: number): void {
    let hash: [number, number] = [0, 0];
    for (let i = from; i < to; i++) {
      const place = (i - from) % HASH_BYTES;
      if (place === 0) {
        const count = (i - from) / HASH_BYTES;
        input[0] = count;
        input[3] = count >> 8;
        input[4] = count >> 16;
        hash = keyedHash(key, input, inputLength);
      }
      const byte = (hash[place >> 2]! >>> (8 * (place & 3))) & 0xff;
      symbols[i] = (symbols[i]! + byte) % radixes[i]!;
    }
  }

  function within(text: string, alphabet: string): string {
    const symbols = Array.from(text, (character) => alphabet.indexOf(character));
    let replaced = '';
    for (const symbol of permute(symbols, Array(symbols.length).fill(alphabet.length))) replaced += alphabet[symbol];
    return replaced;
  }

  const self: Pseudonyms = {
    digits(digits) {
      const zeros = /^0*/.exec(digits)![0];
      let number = digits.slice(zeros.length);
      // In a message id a number that begins with zero would become shorter: take the next one in the cycle.
      if (number)
        do number = within(number, DIGITS);
        while (number.startsWith('0'));
      return zeros + number;
    },
    fraction: (digits) => reversed(self.digits(reversed(digits))),
    bytes: (bytes) => permute(bytes, Array(bytes.length).fill(256)),
    token(token) {
      const characters = token.replaceAll(/[^A-Za-z0-9]/g, '');
      const alphabet = alphabetOf(characters);
      let replaced = characters;
      do replaced = within(replaced, alphabet);
      while (characters && alphabetOf(replaced) !== alphabet);
      let next = 0;
      return token.replaceAll(/[A-Za-z0-9]/g, () => replaced[next++]!);
    },
    base64(base64) {
      const [, data = '', padding = ''] = /^([^=]*)(=*)$/.exec(base64)!;
      const varied = Array.from({ length: Math.min(data.length, BASE64_VARIED) }, () => 0);
      seed(keyedHash(key, codesOf(base64)));
      add(varied, Array(varied.length).fill(BASE64.length), 0, varied.length, HEAD + HASH_BYTES);
      // The bits that the padding leaves over are zero.
      const unused = [1, 4, 16][padding.length] ?? 1;
      if (varied.length === data.length && varied.length > 0) varied[varied.length - 1]! -= varied.at(-1)! % unused;
      return varied.map((symbol) => BASE64[symbol]).join('') + 'A'.repeat(data.length - varied.length) + padding;
    },
    symbols: permute,
    number: (text) => keyedHash(key, codesOf(text))[0],
    label(text) {
      let rest = self.number(text);
      return Array.from({ length: 6 }, () => {
        const letter = LOWER[rest % LOWER.length];
        rest = Math.floor(rest / LOWER.length);
        return letter;
      }).join('');
    },
  };
  return self;
}

function alphabetOf(characters: string): string {
  const index = [/^\d*$/, /^[\da-f]*$/, /^[\dA-F]*$/].findIndex((pattern) => pattern.test(characters));
  return ALPHABETS.at(index)!;
}

function reversed(digits: string): string {
  return Array.from(digits).reverse().join('');
}

function codesOf(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).buffer);
}
