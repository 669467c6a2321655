/** Under these keys are messages, statuses and calls, whose ids receivers use to detect duplicates. */
const ITEM_KEYS: readonly string[] = [
  'messages',
  'messages_updates',
  'messages_removed',
  'last_message',
  'trigger',
  'statuses',
  'calls',
];

/** Under these keys is a time that has passed, as a Unix time: a number of seconds, of milliseconds, or a text. */
export const timeKeys: readonly string[] = ['timestamp', 'name_at', 'created_at', 'last_seen', 'start_at'];

/** Under these keys is a time that may be in the future. It keeps its distance to the others. */
export const planKeys: readonly string[] = ['start'];

/** Seconds until 5138, milliseconds from 1973 on: the contract has the same bounds. */
const LEAST_MS = 100_000_000_000;

/** Whether a value is the id of a message, status or call: by its key, and that of the object that it is in. */
export function isItemId(key: string, owner: string): boolean {
  return key === 'messages_removed' || (key === 'id' && ITEM_KEYS.includes(owner));
}

/** Calls a visitor with every value that is neither object nor array, with its key, and that of the object that it is in. */
export function visitValues(
  value: unknown,
  visitor: (value: unknown, key: string, owner: string) => void,
  key = '',
  owner = '',
): void {
  if (Array.isArray(value)) for (const item of value) visitValues(item, visitor, key, owner);
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value)) visitValues(child, visitor, name, key);
  else visitor(value, key, owner);
}

/** How many seconds ago the latest time was that a webhook says has passed; `Infinity` where it says none. */
export function ageOf(webhook: unknown, now: number): number {
  let latestMs = Number.NEGATIVE_INFINITY;
  visitValues(webhook, (value, key) => {
    if (timeKeys.includes(key)) latestMs = Math.max(latestMs, timeOf(value) ?? latestMs);
  });
  return Math.floor((now - latestMs) / 1_000);
}

/** A time of a webhook in milliseconds since 1970-01-01 UTC. Nothing for what is no time. */
function timeOf(value: unknown): number | undefined {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) return undefined;
  return number >= LEAST_MS ? number : number * 1_000;
}

/** Moves the time under a key in its own unit, and leaves anything else as it is. */
export function movedTime(value: unknown, key: string, seconds: number): unknown {
  const ms = timeKeys.includes(key) || planKeys.includes(key) ? timeOf(value) : undefined;
  if (ms === undefined || !Number.isFinite(seconds)) return value;
  const later = Number(value) >= LEAST_MS ? ms + seconds * 1_000 : Number(value) + seconds;
  return typeof value === 'string' ? String(later) : later;
}
