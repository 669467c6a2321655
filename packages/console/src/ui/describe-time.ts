const UNITS: readonly [name: string, ms: number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
];

/** A duration for people: `12 ms`, `1.4 s`, `2 min`. */
export function describeMs(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  for (const [name, unit] of UNITS) if (ms >= unit) return `${round(ms / unit)} ${name}`;
  return `${round(ms / 1_000)} s`;
}

function round(value: number): number {
  return value < 10 ? Math.floor(value * 10) / 10 : Math.floor(value);
}

/** The time of day, with milliseconds. */
export function clockTime(at: number): string {
  const date = new Date(at);
  const [hours, minutes, seconds] = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits);
  return `${hours}:${minutes}:${seconds}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The time of day, without what is below a second. */
export function shortTime(at: number): string {
  return clockTime(at).slice(0, 8);
}

/** Date, time and zone. */
export function fullTime(at: number): string {
  return new Date(at).toISOString();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
