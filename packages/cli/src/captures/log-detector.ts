import { readBehindText } from './behind-text.ts';

const LINE_FEED = 10;
/** Before that, a log has a line with JSON. */
const MOST_BYTES = 1_000_000;
/** The beginning of a line that is JSON by itself, or would be if it were not broken. Dates are in brackets, too. */
const BY_ITSELF = /^[\s\ufeff]*(?:\{|\[\s*["[{\]])/;

/**
 * Finds out whether a text is a log with JSON behind other text in its lines. The first line with JSON decides, so that
 * lines before it need not be remembered.
 */
export class LogDetector {
  #rest: Uint8Array[] = [];
  #length = 0;

  /** @returns nothing as long as no line has JSON */
  feed(chunk: Uint8Array): boolean | undefined {
    this.#length += chunk.length;
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      const isLog = this.#isLog(chunk.subarray(0, end));
      if (isLog !== undefined) return isLog;
      this.#rest = [];
    }
    this.#rest.push(chunk.subarray(end));
    return this.#length > MOST_BYTES ? false : undefined;
  }

  /** The answer at the end of the text, whose last line may lack its end. */
  end(): boolean {
    return this.#isLog(new Uint8Array()) ?? false;
  }

  #isLog(bytes: Uint8Array): boolean | undefined {
    for (const line of Buffer.concat([...this.#rest, bytes])
      .toString()
      .split('\n')) {
      if (BY_ITSELF.test(line)) return false;
      if (readBehindText(line)?.value !== undefined) return true;
    }
    return undefined;
  }
}
