import { createHash } from 'node:crypto';
import { ageOf, isItemId, movedTime, visitValues } from '@whapi-webhooks/contract/examples';

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
  visitValues(webhook, (value, key, owner) => {
    if (typeof value === 'string' && isItemId(key, owner) && !ids.has(value))
      ids.set(value, newId(value, `${seed}/${number}/${value}`));
  });
  for (const id of ids.keys()) {
    if (ids.size <= MOST_IDS) break;
    ids.delete(id);
  }
  const seconds = ageOf(webhook, now);
  return replace(webhook, (value, key) => {
    if (typeof value === 'string' && ids.has(value)) return ids.get(value);
    return movedTime(value, key, seconds);
  }) as T;
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
