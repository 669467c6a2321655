import { keyedHash } from './keyed-hash.ts';

/** Of more symbols than this, a hash decides: a permutation would hash a long text ten times. */
const LONGEST_PERMUTED = 64;
const ROUNDS = 10;

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** The smallest of them that has all characters of a token is the one from which its replacement is made. */
const ALPHABETS = [DIGITS, `${DIGITS}abcdef`, `${DIGITS}ABCDEF`, DIGITS + LOWER + UPPER];

const BASE64 = `${UPPER}${LOWER}${DIGITS}+/`;

/** So many characters of a long base64 text differ from those of other texts. */
const BASE64_VARIED = 43;

/**
 * Replacements that depend on a key and on nothing else. Those of `digits`, of `bytes`, and of tokens and words of up to
 * 64 characters are permutations: different ones have different replacements, without any memory.
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
  function permute(symbols: readonly number[], radixes: readonly number[]): number[] {
    if (symbols.length > LONGEST_PERMUTED) return fill(symbols, radixes);
    const result = symbols.slice();
    const { length } = result;
    const half = length >> 1;
    const input: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const first = round % 2 === 0;
      // Each half is moved by what the other one hashes to, which can be undone: a Feistel network.
      const [from, to, at, end] = first ? [half, length, 0, half] : [0, half, half, length];
      input.length = 4;
      input[0] = round;
      input[1] = length;
      input[2] = radixes[at] ?? 0;
      for (let i = from; i < to; i++) input.push(result[i]!);
      add(result, radixes, at, end, input);
    }
    return result;
  }

  function fill(symbols: readonly number[], radixes: readonly number[]): number[] {
    const result = symbols.map(() => 0);
    add(result, radixes, 0, result.length, seedFrom(keyedHash(key, symbols)));
    return result;
  }

  /** Adds hashes of the input and a counter to a part of the symbols. Place 3 of the input is the counter's. */
  function add(symbols: number[], radixes: readonly number[], from: number, to: number, input: number[]): void {
    const low = input.length;
    let hash: [number, number] = [0, 0];
    for (let i = from; i < to; i++) {
      const place = (i - from) & 7;
      if (place === 0) {
        const count = (i - from) >> 3;
        input[3] = count & 0xff;
        input[low] = (count >> 8) & 0xff;
        input[low + 1] = count >> 16;
        hash = keyedHash(key, input);
      }
      const byte = (hash[place >> 2]! >>> (8 * (place & 3))) & 0xff;
      symbols[i] = (symbols[i]! + byte) % radixes[i]!;
    }
  }

  function within(text: string, alphabet: string): string {
    const symbols = Array.from(text, (character) => alphabet.indexOf(character));
    return permute(
      symbols,
      symbols.map(() => alphabet.length),
    )
      .map((symbol) => alphabet[symbol])
      .join('');
  }

  const self: Pseudonyms = {
    digits(digits) {
      const zeros = /^0*/.exec(digits)![0];
      let number = digits.slice(zeros.length);
      // A number that begins with zero would be a shorter one in a message id: the next in the cycle is taken.
      if (number)
        do number = within(number, DIGITS);
        while (number.startsWith('0'));
      return zeros + number;
    },
    fraction: (digits) => reversed(self.digits(reversed(digits))),
    bytes: (bytes) =>
      permute(
        bytes,
        bytes.map(() => 256),
      ),
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
      add(
        varied,
        varied.map(() => 64),
        0,
        varied.length,
        seedFrom(keyedHash(key, codesOf(base64))),
      );
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

/** The bytes of a hash as an input of `add`. */
function seedFrom(hash: [number, number]): number[] {
  const bytes = hash.flatMap((half) => [half & 0xff, (half >>> 8) & 0xff, (half >>> 16) & 0xff, half >>> 24]);
  return [...bytes.slice(0, 3), 0, ...bytes.slice(3)];
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
