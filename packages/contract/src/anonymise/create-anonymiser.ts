import { places } from '../generated/places.ts';
import { codePointLength } from '../values/code-point-length.ts';
import { createKeptPlaces, type Kept } from './kept-places.ts';
import { keyFrom } from './keyed-hash.ts';
import { isUsualMimeType } from './mime-type.ts';
import type { Place } from './place.ts';
import { createNameReplacer } from './property-name.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { LEAST_REPLACED_ELSEWHERE, replaceNumber } from './replace-number.ts';
import { createTextReplacer } from './replace-text.ts';
import { createTimeShift } from './time-shift.ts';

/** Timestamps move back by at least a day and less than a year. */
const SECONDS_IN_DAY = 86_400;
const SECONDS_IN_YEAR = 365 * SECONDS_IN_DAY;

/** A word that a vocabulary may gain: `poll_update`, `NOT_INIT`, `documentWithCaption`. */
const WORD = /^(?:[a-z]{1,24}|[a-z_]{1,24}|[A-Z_]{1,24}|[a-z]{1,24}(?:[A-Z][a-z]{1,24}){1,3})$/;
/** `view_once`, `viewOnce`, `sha256` */
const NEW_PROPERTY = /^(?=.{2,40}$)[a-z]+\d{0,3}(?:_[a-z]+\d{0,3}|[A-Z][a-z]+)*$/;

const UNDECLARED: Place = {};

/** Fewer small numbers in a row are no text or file that would tell anything. */
const FEWEST_BYTES = 4;

/** Shorter names are too easily one edit away from a word. */
const SHORTEST_MISSPELT = 5;

const ORDINARY = { writable: true, enumerable: true, configurable: true } as const;

type Container = Record<string, unknown> | unknown[];

/** Options of {@link createAnonymiser}. */
export interface AnonymiserOptions {
  /**
   * The secret that determines all replacements: whoever knows it can find the original of a number by trying all
   * numbers. A key of 128 bits for SipHash-2-4 and one of 256 bits for ChaCha20 are derived from it, without any delay for
   * those who try salts: use 32 random characters or more, and no password. The same salt gives the same replacements. Default: 128 random bits for
   * each anonymiser.
   */
  salt?: string;
  /**
   * `shift` moves all timestamps back by a constant time of up to a year, which depends on the salt, because the exact
   * time identifies a message to whoever also has it. Intervals and units are kept. Default: `shift`.
   */
  timestamps?: 'shift' | 'keep';
  /**
   * What is kept as it is, with everything in it: names of properties, such as `text`, and JSON Pointers into a webhook,
   * such as `/messages/0/text`, in which `*` is any name or index. Default: nothing.
   */
  keep?: readonly string[];
}

/**
 * Returns a function that replaces people's data in captured payloads: webhooks, REST requests and responses. The
 * returned payload is a copy of the same shape and validity. Only values that are known to be harmless are kept:
 * booleans, null, words that the schemas list for the property, counters, sizes, MIME types, and names of properties that
 * the schemas declare, that stand beside declared ones, or whose words are usual in APIs. Equal numbers, names, ids, links
 * and texts get equal replacements in all payloads, and ids of messages decode to the replaced numbers.
 *
 * Accepts any JSON, however deep or large. Different numbers, ids and short texts get different replacements. The cache
 * takes a few megabytes at most.
 * @throws {TypeError} if the salt is empty, an option has another type, or `keep` names what the schemas do not declare; the returned function does not throw
 * @example
 * const anonymise = createAnonymiser();
 * anonymise({ from: '919984351847', text: { body: 'Call me, Gerald' } });
 * // { from: '480215937604', text: { body: 'Qvzd ny, Wplkxo' } }
 */
export function createAnonymiser(options: AnonymiserOptions = {}): (payload: unknown) => unknown {
  const { salt = randomSalt(), timestamps = 'shift', keep = [] } = options;
  check(typeof salt === 'string' && salt !== '', 'salt', 'a text that is not empty');
  check(timestamps === 'shift' || timestamps === 'keep', 'timestamps', "'shift' or 'keep'");
  check(Array.isArray(keep) && keep.every((field) => typeof field === 'string'), 'keep', 'a list of texts');
  const pseudonyms = createPseudonyms(keyFrom(salt));
  const earlier = SECONDS_IN_DAY + (pseudonyms.number('timestamps') % (SECONDS_IN_YEAR - SECONDS_IN_DAY));
  const time = createTimeShift(timestamps === 'shift' ? earlier : 0);
  const texts = createTextReplacer(pseudonyms, time);
  const table = places();
  const declaredNames = new Set(table.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const replaceName = createNameReplacer(declaredNames, texts.text);
  const keptPlaces = createKeptPlaces(keep, table);

  return (payload) => {
    const root: Record<string, unknown> = {};
    let repeatedKeys = 0;
    // Not recursive: payloads may be nested more deeply than calls.
    const open: [source: object, target: Container, place: Place, name: string, kept: Kept][] = [];
    put(root, '', payload, table[0]!, '', keptPlaces.root);
    for (let next = open.pop(); next; next = open.pop()) fill(...next);
    return root[''];

    function put(
      target: Container,
      key: string | number,
      value: unknown,
      place: Place,
      name: string,
      kept: Kept,
    ): void {
      let replaced: unknown;
      if (typeof value === 'object' && value !== null) {
        replaced = Array.isArray(value) ? [] : {};
        open.push([value, replaced as Container, place, name, kept]);
      } else replaced = kept === 'all' ? jsonOf(value) : replaceScalar(value, place, name);
      if (key === '__proto__') Object.defineProperty(target, key, { value: replaced, ...ORDINARY });
      else (target as Record<string | number, unknown>)[key] = replaced;
    }

    function fill(original: object, target: Container, place: Place, name: string, kept: Kept): void {
      const source = kept === 'all' ? original : withoutBytes(original, place);
      if (Array.isArray(source)) {
        const isRoot = place === table[0];
        const items = isRoot ? place : (placeOf(place.items) ?? UNDECLARED);
        for (let index = 0; index < source.length; index++) {
          put(target, index, source[index], items, name, isRoot ? kept : keptPlaces.below(kept, String(index)));
        }
        return;
      }
      for (const [key, value] of Object.entries(source)) {
        const properties = place.properties ?? {};
        const declared = Object.hasOwn(properties, key) ? placeOf(properties[key]) : undefined;
        const replaced = kept === 'all' ? key : replaceKey(key, target, properties);
        put(target, replaced, value, declared ?? UNDECLARED, key, keptPlaces.below(kept, key));
      }
    }

    function replaceKey(key: string, target: Container, siblings: object): string {
      if (declaredNames.has(key) || isMisspelt(key, siblings) || isNewProperty(key, siblings)) return key;
      const replaced = replaceName(key);
      if (replaced === undefined) return key;
      let unique = replaced;
      // Counted, because thousands of keys may be replaced by the same one.
      while (Object.hasOwn(target, unique) || unique in Object.prototype) unique = `${replaced}_${++repeatedKeys}`;
      return unique;
    }
  };

  /** Replaces small integers that may be the characters of a text, or a file: each of them alone is kept. */
  function withoutBytes(source: object, { items, properties = {} }: Place): object {
    if (Array.isArray(source) && placeOf(items)?.bounds) return source;
    const values: unknown[] = Array.isArray(source) ? source : Object.values(source);
    if (values.length < FEWEST_BYTES || !values.every(isSmall)) return source;
    const isIndex = (key: string) => /^\d+$/.test(key) && !Object.hasOwn(properties, key);
    if (!Array.isArray(source) && !Object.keys(source).every(isIndex)) return source;
    const bytes = pseudonyms.bytes(values.map((value) => Math.abs(value) & 0xff));
    const replaced = values.map((value, i) => Math.sign(value) * ((Math.abs(value) & ~0xff) | bytes[i]!) || bytes[i]!);
    if (Array.isArray(source)) return replaced;
    return Object.fromEntries(Object.keys(source).map((key, i) => [key, replaced[i]]));
  }

  function placeOf(row: number | undefined): Place | undefined {
    return row === undefined ? undefined : table[row];
  }

  function replaceScalar(value: unknown, place: Place, name: string): unknown {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return replaceNumber(value, name, place, pseudonyms, time);
    return typeof value === 'string' ? replaceText(value, place, name) : null;
  }

  function replaceText(text: string, place: Place, name: string): string {
    if (place.words?.includes(text)) return text;
    if (place.vocabulary && WORD.test(text) && replaceName(text) === undefined) return text;
    if (/^mime_?type$/i.test(name) && isUsualMimeType(text)) return text;
    if (place.time === 's' && /^\d{10}$/.test(text)) {
      const moved = time.shift(Number(text), 's');
      if (moved !== undefined) return String(moved);
    }
    const replaced = /^file_?name$/i.test(name) ? texts.fileName(text) : texts.text(text);
    const { maxLength } = place;
    if (maxLength === undefined || replaced.length <= maxLength || codePointLength(text) > maxLength) return replaced;
    return Array.from(replaced).slice(0, maxLength).join('');
  }
}

/**
 * Whether a name is one that the vendor has added: it has the form of the declared ones beside it. Objects that have
 * declared properties are not keyed by people, as maps are.
 */
function isNewProperty(key: string, siblings: object): boolean {
  return NEW_PROPERTY.test(key) && Object.keys(siblings).length > 0;
}

/** Whether a name is a declared one with a typo, which is worth knowing and nobody's data. */
function isMisspelt(key: string, siblings: object): boolean {
  if (key.length < SHORTEST_MISSPELT || !/^[a-z_]+$/i.test(key)) return false;
  return Object.keys(siblings).some((name) => name.length >= SHORTEST_MISSPELT && isOneEdit(key, name));
}

/** Whether two texts differ by one letter: more, less, or another. */
function isOneEdit(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  return long.slice(start + 1) === short.slice(start + (long.length === short.length ? 1 : 0));
}

/** Whether a number is kept where the schemas declare none. */
function isSmall(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < LEAST_REPLACED_ELSEWHERE;
}

/** A value as JSON has it: what is no JSON is null. */
function jsonOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function randomSalt(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join();
}

function check(fits: boolean, option: string, expected: string): void {
  if (fits) return;
  throw new TypeError(`Failed to create an anonymiser: \`${option}\` is not ${expected}. Correct it, or leave it out.`);
}
