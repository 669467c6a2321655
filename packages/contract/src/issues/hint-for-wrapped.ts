import { eventsByKey } from '../events/event-names.ts';
import { describeValue } from '../values/describe-value.ts';
import { firstKeys } from '../values/first-keys.ts';

const MAX_TEXT = 10_000;

/** Properties that only the items of one payload key have. */
export const ITEM_MARKS: Readonly<Record<string, string>> = {
  from_me: 'messages',
  recipient_id: 'statuses',
  group_id: 'groups_participants',
};

/**
 * Returns a hint if the payload contains the webhook, or is a part of it: automation tools pass on the whole HTTP
 * request, whose body is the webhook, or a single message.
 */
export function hintForWrapped(payload: object): string | undefined {
  const hint = hintForBareItem(payload);
  if (hint) return hint;
  for (const [key, value] of firstEntries(payload)) {
    const place = describeValue(key);
    if (isWebhook(value)) return `The webhook seems to be in ${place}: pass only that.`;
    if (isWebhookText(value)) {
      return `The webhook seems to be in ${place}, as text: pass it through JSON.parse, and nothing else.`;
    }
    const inside = hintForItem(place, Array.isArray(value) ? value[0] : value);
    if (inside) return inside;
  }
  return undefined;
}

/** Says that a payload is an item, although it has a payload key: messages and chats have `labels` too. */
export function hintForBareItem(payload: unknown): string | undefined {
  return hintForItem('The payload', payload);
}

function hintForItem(place: string, value: unknown): string | undefined {
  const key = keyOfItem(value);
  return key && `${place} looks like an item of "${key}": wrap it in { "${key}": [ ] }.`;
}

/** The payload key whose items a value looks like. */
export function keyOfItem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const mark in ITEM_MARKS) if (Object.hasOwn(value, mark)) return ITEM_MARKS[mark];
  return undefined;
}

/** An `event` of two texts belongs to the payload itself; one that holds a webhook is a wrapper. */
function isWebhook(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return firstEntries(value).some(([key, content]) =>
    key === 'event' ? typeof content === 'object' && content !== null : eventsByKey().has(key),
  );
}

function isWebhookText(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const start = value.slice(0, MAX_TEXT).trimStart();
  const keys = start.startsWith('{') ? (start.match(/"[a-z_]+"(?=\s*:)/g) ?? []) : [];
  return keys.some((key) => eventsByKey().has(key.slice(1, -1)));
}

function firstEntries(object: object): [string, unknown][] {
  return firstKeys(object).map((key) => [key, (object as Record<string, unknown>)[key]]);
}
