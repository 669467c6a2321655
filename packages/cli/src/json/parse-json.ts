import { endOfText } from './walk-json.ts';

/** A parser takes far more memory for a level than the text does: 8 million take gigabytes. */
const MOST_LEVELS = 10_000;
/** A shorter text has too few levels to matter, and is not scanned. */
const LENGTH_WITHOUT_SCAN = 256_000;

const QUOTE = 34;

/** The error of a long text with more levels than are read. The message fits after «failed to read <place>: ». */
export class TooDeepError extends Error {
  constructor() {
    super('it is nested more than 10,000 levels deep. Remove the part that is nested so deeply');
  }
}

/**
 * Parses JSON that comes from outside, as JSON.parse does.
 * @throws {TooDeepError} when the text would take gigabytes, because of its levels
 * @throws {SyntaxError} when it is not JSON
 */
export function parseJson(text: string): unknown {
  if (text.length > LENGTH_WITHOUT_SCAN && isTooDeep(text)) throw new TooDeepError();
  return JSON.parse(text);
}

/** Stops at the first level that is too many. */
function isTooDeep(text: string): boolean {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(text, at) - 1;
        break;
      case 91: // [
      case 123: // {
        if (++level > MOST_LEVELS) return true;
        break;
      case 93: // ]
      case 125: // }
        level--;
    }
  }
  return false;
}
