import { chacha20 } from './chacha20.ts';
import { keyedHash } from './keyed-hash.ts';

/** Longer texts are replaced by the stream that their hash selects: a permutation would hash a long text ten times. */
const LONGEST_PERMUTED = 64;

/** Short halves need more rounds until each symbol depends on all others. */
const LONGEST_SHORT = 16;
const ROUNDS_OF_SHORT = 10;
const ROUNDS_OF_LONG = 6;

/** What is hashed: counter, round and length, then symbols. */
const HEAD = 3;
const HASH_BYTES = 8;

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** A replacement is made from the smallest alphabet that contains all characters of the token. */
const ALPHABETS = [DIGITS, `${DIGITS}abcdef`, `${DIGITS}ABCDEF`, DIGITS + LOWER + UPPER];

const BASE64 = `${UPPER}${LOWER}${DIGITS}+/`;

/** The number of characters of a long base64 text that depend on the text. */
const BASE64_VARIED = 43;
/** In the nonce, where symbols have their number, which is not as large. */
const OF_BASE64 = 0xffffffff;

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
  symbols(symbols: Uint8Array, radixes: Uint16Array): Uint8Array;
  /** 32 bits that depend on the text. */
  number(text: string): number;
  /** Six letters that depend on the text. */
  label(text: string): string;
}

/**
 * @param key of `keyFrom`
 * @example createPseudonyms(keyFrom('salt')).digits('919984351847'); // '640273918552'
 */
export function createPseudonyms(key: Uint32Array): Pseudonyms {
  const hashKey = key.slice(0, 4);
  const streamKey = key.slice(4);
  const input = new Uint8Array(HEAD + LONGEST_PERMUTED);

  function permute(symbols: Uint8Array, radixes: Uint16Array): Uint8Array {
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

  /** Symbols of a stream that depends on all others by their hash only, so that they contain nothing of the original. */
  function fill(symbols: Uint8Array, radixes: Uint16Array): Uint8Array {
    const stream = chacha20(streamKey, [...keyedHash(hashKey, symbols), symbols.length], (symbols.length + 3) >> 2);
    const result = new Uint8Array(symbols.length);
    for (let i = 0; i < result.length; i++) result[i] = ((stream[i >> 2]! >>> (8 * (i & 3))) & 0xff) % radixes[i]!;
    return result;
  }

  /** Adds hashes of the input, of which the first byte is a counter, to a part of the symbols. */
  function add(symbols: Uint8Array, radixes: Uint16Array, from: number, to: number, inputLength: number): void {
    let hash: [number, number] = [0, 0];
    for (let i = from; i < to; i++) {
      const place = (i - from) % HASH_BYTES;
      if (place === 0) {
        input[0] = (i - from) / HASH_BYTES;
        hash = keyedHash(hashKey, input, inputLength);
      }
      const byte = (hash[place >> 2]! >>> (8 * (place & 3))) & 0xff;
      symbols[i] = (symbols[i]! + byte) % radixes[i]!;
    }
  }

  function within(text: string, alphabet: string): string {
    const symbols = Uint8Array.from(text, (character) => alphabet.indexOf(character));
    let replaced = '';
    for (const symbol of permute(symbols, radix(symbols.length, alphabet.length))) replaced += alphabet[symbol];
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
    bytes: (bytes) => Array.from(permute(Uint8Array.from(bytes), radix(bytes.length, 256))),
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
      const stream = chacha20(streamKey, [...keyedHash(hashKey, codesOf(base64)), OF_BASE64], BASE64_VARIED);
      const varied = Array.from(stream.subarray(0, Math.min(data.length, BASE64_VARIED)), (word) => word & 63);
      // The bits that the padding leaves over are zero.
      const unused = [1, 4, 16][padding.length] ?? 1;
      if (varied.length === data.length && varied.length > 0) varied[varied.length - 1]! -= varied.at(-1)! % unused;
      return varied.map((symbol) => BASE64[symbol]).join('') + 'A'.repeat(data.length - varied.length) + padding;
    },
    symbols: permute,
    number: (text) => keyedHash(hashKey, codesOf(text))[0],
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

/** As many times the same radix. */
function radix(length: number, value: number): Uint16Array {
  return new Uint16Array(length).fill(value);
}

function codesOf(text: string): Uint8Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < codes.length; i++) codes[i] = text.charCodeAt(i);
  return new Uint8Array(codes.buffer);
}
