import { stripVTControlCharacters } from 'node:util';
import { parseJson } from '../json/parse-json.ts';
import { type Facts, factsOf } from './facts-of.ts';

/** JSON behind other text in a line, or why what looks like it is none. */
export type BehindText =
  | { from: number; value: unknown; facts: Facts; error?: never }
  | { from: number; error: Error; value?: never };

/** An object with a property, or an array of such. Logs put brackets and braces around other things too. */
export const JSON_START = /(?:\[ ?)?\{\s*"/;

/**
 * What may be before the JSON: text with words or numbers, but no comment, no property name of a document that takes
 * several lines, and no remains of a torn line, such as zeros. Colours are allowed.
 */
const NO_PREFIX = /^\s*(?:\/[/*]|\{|\[.*,\s*$)|"\s*:\s*$|[^\P{Cc}\t]/u;
const WORD = /[\p{L}\p{N}]/u;

const REQUEST = /\b(GET|POST|PUT|PATCH|DELETE) ((?:https?:\/\/|\/)[^\s"']*)/;
const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/;

/**
 * Parses the JSON from its beginning in a line up to the end of the line, as in `app-1  | {"event":…}`. Method, URL and
 * time in the text before it are facts about it.
 * @param line a line that is not JSON by itself
 * @returns nothing for a line without JSON behind text
 */
export function readBehindText(line: string): BehindText | undefined {
  const from = line.search(JSON_START);
  const prefix = line.slice(0, Math.max(from, 0));
  if (!WORD.test(prefix) || NO_PREFIX.test(stripVTControlCharacters(prefix))) return undefined;
  try {
    return { from, value: parseJson(line.slice(from)), facts: factsIn(prefix) };
  } catch (error) {
    return { from, error: error as Error };
  }
}

function factsIn(prefix: string): Facts {
  const [, method, url] = REQUEST.exec(prefix) ?? [];
  const [time] = TIME.exec(prefix) ?? [];
  return factsOf({ method, url, time });
}
