/** Under these keys are messages, statuses and calls, whose ids receivers use to detect duplicates. */
export const itemKeys: readonly string[] = [
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

/** A time of a webhook in milliseconds since 1970-01-01 UTC. Nothing for what is no time. */
export function timeOf(value: unknown): number | undefined {
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
