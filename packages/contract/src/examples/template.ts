import { ageOf, isItemId, movedTime, timeKeys, visitValues } from './renewal.ts';

/** What differs between two webhooks that are made from one template. */
interface Place {
  /** Which webhook it is. */
  readonly number: number;
  /** Which chat it is about. */
  readonly chat: number;
}

/** Makes a copy that shares nothing with the one before. */
export type Make<T> = (place: Place) => T;

/** Which texts of a webhook become others. */
type Texts = ReadonlyMap<string, Make<string>>;

/** The account of the channel in the examples stays the same. */
const OWN_NUMBER = '12025550199';
/** Under these keys, digits alone are the number of a person. */
const KEYS_OF_PEOPLE = ['from', 'contact_id', 'viewer_id', 'recipient_id', 'phone', 'participants', 'voters'];
/** Under these, the person or chat itself is in `id`. */
const KEYS_OF_OWNERS = ['user', 'contacts', 'contacts_updates', 'before_update', 'after_update', 'contact'];

/** What makes copies of a webhook with other ids and numbers, and with the present time. */
export function templateOf<T>(webhook: T, { seed, now }: { seed: number; now: number }): Make<T> {
  const texts = new Map<string, Make<string>>();
  const people = new Map<string, number>();
  visitValues(webhook, (value, key, owner) => {
    if (typeof value !== 'string' || timeKeys.includes(key)) return;
    if (isItemId(key, owner)) {
      texts.set(value, newId(value, seed));
      return;
    }
    const { digits, rest } = numberIn(value, key, owner) ?? {};
    if (digits === undefined || digits === OWN_NUMBER) return;
    if (!people.has(digits)) people.set(digits, people.size);
    texts.set(value, newNumber(people.get(digits) as number, rest as string));
  });
  return copier(webhook, texts, ageOf(webhook, now), '') as Make<T>;
}

/** Only objects and what changes are made anew: the rest is part of the shallow copy. */
function copier(value: unknown, texts: Texts, seconds: number, key: string): Make<unknown> | undefined {
  if (Array.isArray(value)) {
    const items = value.map((item) => copier(item, texts, seconds, key) ?? (() => item));
    return (place) => items.map((make) => make(place));
  }
  if (typeof value === 'object' && value !== null) {
    const base: Record<string, unknown> = { ...value };
    const parts: [string, Make<unknown>][] = [];
    for (const [name, child] of Object.entries(value)) {
      base[name] = movedTime(child, name, seconds);
      const make = copier(child, texts, seconds, name);
      if (make) parts.push([name, make]);
    }
    return (place) => {
      const copy = { ...base };
      for (const [name, make] of parts) copy[name] = make(place);
      return copy;
    };
  }
  return typeof value === 'string' ? texts.get(value) : undefined;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id of the same form. Its first part is WhatsApp's own id, and begins with two letters that say who sent it. */
function newId(id: string, seed: number): Make<string> {
  const [own = '', ...rest] = id.split('-');
  const isHexadecimal = /^[\dA-F]+$/.test(own);
  const letters = isHexadecimal ? '0123456789ABCDEF' : LETTERS;
  let state = seed;
  const filling = Array.from(own.slice(2), () => {
    // The generator of Numerical Recipes: any that repeats itself will do.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return letters[(state >>> 16) % letters.length];
  }).join('');
  const head = own.slice(0, 2) + filling;
  const tail = ['', ...rest].join('-');
  return ({ number }) => {
    const own = number.toString(isHexadecimal ? 16 : 36).toUpperCase();
    return head.slice(0, Math.max(2, head.length - own.length)) + own + tail;
  };
}

/** The number that a text consists of, or that it has in front of the @. */
function numberIn(text: string, key: string, owner: string): { digits: string; rest: string } | undefined {
  const [, digits, rest] = /^(\d{7,18})((?:-\d+)?@[\w.]+)?$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  if (rest !== undefined) return { digits, rest };
  const isPerson = KEYS_OF_PEOPLE.includes(key) || (key === 'id' && KEYS_OF_OWNERS.includes(owner));
  return isPerson ? { digits, rest: '' } : undefined;
}

/** No country has the code 999; ids of groups and newsletters begin with 120363. */
function newNumber(person: number, rest: string): Make<string> {
  const prefix = /@(?:g\.us|newsletter)$/.test(rest) && !rest.startsWith('-') ? '120363' : '999';
  return ({ chat }) => `${prefix}${String(chat).padStart(9, '0')}${person}${rest}`;
}
