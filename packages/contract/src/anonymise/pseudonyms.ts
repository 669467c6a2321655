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
/** Of the stream. */
const BLOCK_BYTES = 64;

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
  /** Replaces each symbol by one below its radix, in place. */
  replaceSymbols(symbols: Uint8Array, radixes: Uint16Array): void;
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

  function permute(symbols: Uint8Array, radixes: Uint16Array): void {
    const { length } = symbols;
    if (length > LONGEST_PERMUTED) {
      fill(symbols, radixes);
      return;
    }
    const half = length >> 1;
    const rounds = length > LONGEST_SHORT ? ROUNDS_OF_LONG : ROUNDS_OF_SHORT;
    for (let round = 0; round < rounds; round++) {
      // A Feistel network: the hash of each half is added to the other, which is reversible.
      const first = round % 2 === 0;
      const from = first ? half : 0;
      const to = first ? length : half;
      input[1] = round;
      input[2] = length;
      for (let i = from; i < to; i++) input[HEAD + i - from] = symbols[i]!;
      add(symbols, radixes, first ? 0 : half, first ? half : length, HEAD + to - from);
    }
  }

  /** Nothing but the hash of the symbols has an influence on what replaces them. */
  function fill(symbols: Uint8Array, radixes: Uint16Array): void {
    const { length } = symbols;
    const nextBlock = chacha20(streamKey, [...keyedHash(hashKey, symbols), length]);
    for (let from = 0; from < length; from += BLOCK_BYTES) {
      const block = nextBlock();
      const count = Math.min(length - from, BLOCK_BYTES);
      for (let i = 0; i < count; i++) {
        symbols[from + i] = ((block[i >> 2]! >>> (8 * (i & 3))) & 0xff) % radixes[from + i]!;
      }
    }
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
    permute(symbols, radix(symbols.length, alphabet.length));
    let replaced = '';
    for (const symbol of symbols) replaced += alphabet[symbol];
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
    bytes(bytes) {
      const symbols = Uint8Array.from(bytes);
      permute(symbols, radix(symbols.length, 256));
      return Array.from(symbols);
    },
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
      const varied = new Uint8Array(Math.min(data.length, BASE64_VARIED));
      const block = chacha20(streamKey, [...keyedHash(hashKey, codesOf(base64)), OF_BASE64])();
      for (let i = 0; i < varied.length; i++) varied[i] = (block[i >> 2]! >>> (8 * (i & 3))) & 63;
      // The bits that the padding leaves over are zero.
      const unused = [1, 4, 16][padding.length] ?? 1;
      if (varied.length === data.length && varied.length > 0) varied[varied.length - 1]! -= varied.at(-1)! % unused;
      return (
        Array.from(varied, (symbol) => BASE64[symbol]).join('') + 'A'.repeat(data.length - varied.length) + padding
      );
    },
    replaceSymbols: permute,
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
