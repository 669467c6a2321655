import { createHash } from 'node:crypto';

/** Under these keys are messages, statuses and calls, whose ids receivers use to detect duplicates. */
const KEYS_OF_ITEMS = [
  'messages',
  'messages_updates',
  'messages_removed',
  'last_message',
  'trigger',
  'statuses',
  'calls',
];

/** Under these keys is a time that has passed, as a Unix time: a number of seconds, of milliseconds, or a text. */
export const KEYS_OF_TIMES = ['timestamp', 'name_at', 'created_at', 'last_seen', 'start_at'];

/** Under these keys is a time that may be in the future. It keeps its distance to the others. */
export const KEYS_OF_PLANS = ['start'];

/** What makes a webhook new. */
export interface Renewal {
  /** The time of the latest event in the webhook, in Unix milliseconds. */
  now: number;
  /** Decides the new ids: the same seed and number result in the same ids. */
  seed: number;
  /** Which of the webhooks with this seed it is. */
  number: number;
  /** New ids by the old ones, of earlier webhooks: their references follow, and this one adds its own. */
  ids?: Map<string, string>;
}

/** How many ids are remembered for later webhooks. */
const MOST_IDS = 100_000;

/**
 * A copy of a webhook as if it happened now: messages, statuses and calls have new ids, and all times are moved by
 * the same distance. References within the webhook follow; ids of chats, people, files and earlier messages stay.
 * @example renewWebhook(examples['messages.post']['incoming-text'], { now: Date.now(), seed: 1, number: 0 });
 */
export function renewWebhook<T extends object>(webhook: T, { now, seed, number, ids = new Map() }: Renewal): T {
  let latestMs = Number.NEGATIVE_INFINITY;
  visit(webhook, (value, key, isItem) => {
    if (isItem && typeof value === 'string' && !ids.has(value))
      ids.set(value, newId(value, `${seed}/${number}/${value}`));
    if (KEYS_OF_TIMES.includes(key)) latestMs = Math.max(latestMs, toMs(value) ?? latestMs);
  });
  for (const id of ids.keys()) {
    if (ids.size <= MOST_IDS) break;
    ids.delete(id);
  }
  const seconds = Math.floor((now - latestMs) / 1_000);
  return replace(webhook, (value, key) => {
    if (typeof value === 'string' && ids.has(value)) return ids.get(value);
    return [...KEYS_OF_TIMES, ...KEYS_OF_PLANS].includes(key) ? moved(value, seconds) : value;
  }) as T;
}

type Visitor = (value: unknown, key: string, isItem: boolean) => void;

/** Calls a visitor with every value that is neither object nor array, and with whether it is the id of an item. */
function visit(value: unknown, visitor: Visitor, key = '', owner = ''): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, visitor, key, owner);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) visit(child, visitor, name, key);
  } else {
    visitor(value, key, key === 'messages_removed' || (key === 'id' && KEYS_OF_ITEMS.includes(owner)));
  }
}

function replace(value: unknown, replacer: (value: unknown, key: string) => unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => replace(item, replacer, key));
  if (typeof value !== 'object' || value === null) return replacer(value, key);
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, replace(child, replacer, name)]));
}

/** An id of the same form: its first part is WhatsApp's own id, and begins with two letters that say who sent it. */
function newId(id: string, seed: string): string {
  const [own = '', ...rest] = id.split('-');
  const bytes = createHash('sha512').update(seed).digest();
  const isHexadecimal = /^[\dA-F]+$/.test(own);
  const text = isHexadecimal ? bytes.toString('hex').toUpperCase() : bytes.toString('base64').replace(/[+/]/g, '_');
  return [own.slice(0, 2) + text.slice(2, own.length), ...rest].join('-');
}

/** Seconds until 5138, milliseconds from 1973 on: the contract has the same bounds. */
const LEAST_MS = 100_000_000_000;

function toMs(time: unknown): number | undefined {
  const number = Number(time);
  if (!Number.isFinite(number) || number <= 0) return undefined;
  return number >= LEAST_MS ? number : number * 1_000;
}

/** Moves a time, and leaves anything else as it is. */
function moved(time: unknown, seconds: number): unknown {
  const ms = toMs(time);
  if (ms === undefined || !Number.isFinite(seconds)) return time;
  const later = Number(time) >= LEAST_MS ? ms + seconds * 1_000 : Number(time) + seconds;
  return typeof time === 'string' ? String(later) : later;
}
