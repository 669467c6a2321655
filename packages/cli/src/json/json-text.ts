import { joinPointer, splitPointer } from '@whapi-webhooks/contract';
import { locatePointers, type Place } from './locate-pointers.ts';
import { walkJson } from './walk-json.ts';

/** A position in a text as editors count: from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/**
 * A text in which positions are found, and if JSON.parse accepts it, values are looked up again and again: what that needs is computed once, when
 * it is needed.
 */
export class JsonText {
  readonly text: string;
  /** The number of the only line, in a text that is one line of a file. */
  readonly #line: number | undefined;
  readonly #from: number;
  #lineStarts: Uint32Array | undefined;
  #items: { pointer: string; offsets: readonly number[] } | undefined;

  /** @param from where the JSON begins, in a line with other text before it */
  constructor(text: string, line?: number, from = 0) {
    this.text = text;
    this.#line = line;
    this.#from = from;
  }

  /** The position in the file, in which a line ends with LF, CRLF or CR. */
  positionOf(offset: number): Position {
    if (this.#line !== undefined) return { line: this.#line, column: offset + 1 };
    this.#lineStarts ??= lineStartsOf(this.text);
    let [low, high] = [0, this.#lineStarts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 };
  }

  /**
   * Finds values below another value. A text with many items is not scanned again for each of them.
   * @param base pointer to a value in the text
   * @param pointers pointers that start from that value
   * @returns the places in the text, by pointer
   */
  locate(base: string, pointers: readonly string[]): Map<string, Place> {
    const { from, rest } = this.#startOf(base);
    const places = locatePointers(
      this.text,
      pointers.map((pointer) => rest + pointer),
      from,
    );
    return new Map(pointers.map((pointer) => [pointer, places.get(rest + pointer)!]));
  }

  /** Where the first item on the way to a value begins, and the rest of the way. */
  #startOf(pointer: string): { from: number; rest: string } {
    const keys = splitPointer(pointer);
    const at = keys.findIndex((key) => /^\d+$/.test(key));
    if (at < 0) return { from: this.#from, rest: pointer };
    const list = pointerOf(keys.slice(0, at));
    if (this.#items?.pointer !== list)
      this.#items = { pointer: list, offsets: itemOffsets(this.text, list, this.#from) };
    const from = this.#items.offsets[Number(keys[at])];
    return from === undefined ? { from: this.#from, rest: pointer } : { from, rest: pointerOf(keys.slice(at + 1)) };
  }
}

function pointerOf(keys: readonly string[]): string {
  return keys.reduce<string>(joinPointer, '');
}

function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  const breaks = /\r\n?|\n/g;
  while (breaks.test(text)) starts.push(breaks.lastIndex);
  return Uint32Array.from(starts);
}

/** Where the items of an array begin; none if the value is not an array. */
function itemOffsets(text: string, pointer: string, start: number): number[] {
  const from = locatePointers(text, [pointer], start).get(pointer)!.value;
  const offsets: number[] = [];
  if (text[from] !== '[') return offsets;
  let level = 0;
  walkJson(
    text,
    {
      begin(offset) {
        if (level === 1) offsets.push(offset);
        level++;
      },
      end() {
        level--;
      },
      literal(offset) {
        if (level === 1) offsets.push(offset);
      },
    },
    from,
  );
  return offsets;
}
