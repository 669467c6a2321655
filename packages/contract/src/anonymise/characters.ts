const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '0123456789',
  // For letters of all other alphabets, and whatever else the patterns of ids reject.
  'αβγδεζηθικλμνξοπρστυφχψω',
  '\u00a0',
  '😀😎🤖👻🎈🎁🎲🎯🚀🚲🌵🌻🍀🍇🍕🍩',
].map((alphabet) => Array.from(alphabet));
const [LOWER, UPPER, DIGITS, FOREIGN, BLANK, EMOJI] = [128, 129, 130, 131, 132, 133] as const;

/** Lower kinds are characters of ASCII that stay, higher ones alphabets. */
const FIRST_ALPHABET = 128;
const KINDS = FIRST_ALPHABET + ALPHABETS.length;
/** For each kind, how many characters it has, and how many bytes each of these has in UTF-8. */
const radixOf = new Uint8Array(KINDS).fill(1);
const widthOf = new Uint8Array(KINDS).fill(1);
/** For each alphabet, where it begins in `utf8`. */
const startOf = new Uint16Array(KINDS);
const utf8 = new TextEncoder().encode(ALPHABETS.flat().join(''));
for (const [i, alphabet] of ALPHABETS.entries()) {
  const kind = FIRST_ALPHABET + i;
  radixOf[kind] = alphabet.length;
  widthOf[kind] = new TextEncoder().encode(alphabet[0]).length;
  startOf[kind + 1] = startOf[kind]! + alphabet.length * widthOf[kind];
}

/**
 * The kind of each code point that has occurred, and its index in its alphabet. To find that by patterns takes ten times as
 * long. Pages of memory that nothing is written to are not taken.
 */
const kindOf = new Uint8Array(0x110000);
const symbolOf = new Uint8Array(0x110000);

const decoder = new TextDecoder();

/** Arrays for longer texts are not kept. In characters. */
const MOST_KEPT = 262_144;

/**
 * The characters of a text, each of which stays or is replaced by one of its alphabet. One object takes one text after the
 * other, since new arrays take longer than what is done in them.
 */
export class Characters {
  #kinds = new Uint8Array();
  #symbols = new Uint8Array();
  #radixes = new Uint16Array();
  #utf8 = new Uint8Array();
  #parts: [text: string, before: number][] = [];
  #count = 0;
  #replaced = 0;
  /** The length in UTF-8. */
  #bytes = 0;

  /** Forgets the last text. The next one has at most so many characters. */
  begin(most: number): void {
    this.#parts = [];
    this.#count = this.#replaced = this.#bytes = 0;
    const { length } = this.#kinds;
    if (most <= length && (length <= MOST_KEPT || most > MOST_KEPT)) return;
    this.#kinds = new Uint8Array(most);
    this.#symbols = new Uint8Array(most);
    this.#radixes = new Uint16Array(most);
    if (length > MOST_KEPT) this.#utf8 = new Uint8Array();
  }

  /** For each character that is replaced, its index in its alphabet: what is written there replaces it. */
  get symbols(): Uint8Array {
    return this.#symbols.subarray(0, this.#replaced);
  }

  /** For each of these, the length of its alphabet. */
  get radixes(): Uint16Array {
    return this.#radixes.subarray(0, this.#replaced);
  }

  /** Adds a part of a text. */
  add(text: string, from: number, to: number): void {
    const kinds = this.#kinds;
    const symbols = this.#symbols;
    const radixes = this.#radixes;
    let count = this.#count;
    let replaced = this.#replaced;
    let bytes = this.#bytes;
    for (let i = from; i < to; i++) {
      let code = text.charCodeAt(i);
      if (code >= 0xd800 && code < 0xdc00) {
        code = text.codePointAt(i)!;
        if (code > 0xffff) i++;
      }
      const kind = kindOf[code] || learn(code);
      kinds[count++] = kind;
      bytes += widthOf[kind]!;
      if (kind < FIRST_ALPHABET) continue;
      symbols[replaced] = symbolOf[code]!;
      radixes[replaced++] = radixOf[kind]!;
    }
    this.#count = count;
    this.#replaced = replaced;
    this.#bytes = bytes;
  }

  /** Adds what is replaced already. */
  addPart(text: string): void {
    this.#parts.push([text, this.#count]);
  }

  /** The text with the present symbols. */
  toString(): string {
    if (this.#utf8.length < this.#bytes) this.#utf8 = new Uint8Array(this.#bytes);
    const bytes = this.#utf8;
    const kinds = this.#kinds;
    const symbols = this.#symbols;
    let text = '';
    let from = 0;
    let end = 0;
    let next = 0;
    let index = 0;
    for (const [part, before] of [...this.#parts, ['', this.#count] as const]) {
      for (; index < before; index++) {
        const kind = kinds[index]!;
        if (kind < FIRST_ALPHABET) bytes[end++] = kind;
        else {
          const width = widthOf[kind]!;
          const start = startOf[kind]! + symbols[next++]! * width;
          bytes[end++] = utf8[start]!;
          for (let i = 1; i < width; i++) bytes[end++] = utf8[start + i]!;
        }
      }
      text += decoder.decode(bytes.subarray(from, end)) + part;
      from = end;
    }
    return text;
  }
}

/** Adds a code point to the tables, and returns its kind. */
function learn(code: number): number {
  const character = String.fromCodePoint(code);
  const kind = /^[\t\n\r -/:-@[-`{-~]$/.test(character) ? code : alphabetOf(character);
  const alphabet = ALPHABETS[kind - FIRST_ALPHABET];
  const index = alphabet?.indexOf(character) ?? 0;
  // Of a character that is in no alphabet, any index that depends on it.
  symbolOf[code] = index === -1 ? code % alphabet!.length : index;
  kindOf[code] = kind;
  return kind;
}

function alphabetOf(character: string): number {
  if (/[a-z]/.test(character)) return LOWER;
  if (/[A-Z]/.test(character)) return UPPER;
  if (/\d/.test(character)) return DIGITS;
  if (/\s/.test(character)) return BLANK;
  return /\p{Extended_Pictographic}/u.test(character) ? EMOJI : FOREIGN;
}
