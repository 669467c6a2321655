const SPACES = bytesOf(' \t\r\n');
const LINE_BREAKS = bytesOf('\r\n');
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** What a line may end with in the middle of a value. */
const UNFINISHED = bytesOf('[{,:');
const BEGINNINGS = bytesOf('{[');
const ENDINGS = bytesOf('}]');
/** What the next line may begin with in the middle of a value. */
const CONTINUATIONS = bytesOf(',:}]');

/**
 * Finds out whether a text is NDJSON or a single document, from its first two lines: in a document, a line that ends with
 * a whole value is not followed by the beginning of another value.
 */
export class LinesDetector {
  #state: 'before' | 'first' | 'between' = 'before';
  #last = 0;

  /** @returns nothing as long as both are possible */
  feed(chunk: Uint8Array): boolean | undefined {
    for (const byte of chunk) {
      const isSpace = SPACES.includes(byte);
      if (this.#state === 'first') {
        if (LINE_BREAKS.includes(byte)) {
          if (UNFINISHED.includes(this.#last)) return false;
          this.#state = 'between';
        } else if (!isSpace) this.#last = byte;
      } else if (!isSpace && this.#state === 'between') {
        return BEGINNINGS.includes(byte) || (ENDINGS.includes(this.#last) && !CONTINUATIONS.includes(byte));
      } else if (!isSpace && !BYTE_ORDER_MARK.includes(byte)) {
        this.#state = 'first';
        this.#last = byte;
      }
    }
    return undefined;
  }
}

function bytesOf(text: string): number[] {
  return [...Buffer.from(text)];
}
