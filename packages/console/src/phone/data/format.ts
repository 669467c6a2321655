import { count } from '../../ui/count.ts';

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const DATE = new Intl.DateTimeFormat(undefined, { day: '2-digit', month: '2-digit', year: '2-digit' });

/** The time of day. @param seconds since 1970-01-01 UTC */
export function timeOf(seconds: number): string {
  return TIME.format(seconds * 1_000);
}

/** The day. @param seconds since 1970-01-01 UTC */
export function dayOf(seconds: number): string {
  return DAY.format(seconds * 1_000);
}

/** The time of day, or the date if it is another day than that of `now`. */
export function shortTimeOf(seconds: number, now: number): string {
  return dayOf(seconds) === dayOf(now) ? timeOf(seconds) : DATE.format(seconds * 1_000);
}

/** A size in the largest fitting unit. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const power = bytes < 1_000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1_000 ** power).toLocaleString(undefined, { maximumFractionDigits: 1 })} ${units[power]}`;
}

/** How long disappearing messages live. */
export function lifetimeOf(seconds: number): string {
  for (const [unit, length] of [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ] as const) {
    if (seconds >= length && seconds % length === 0) return count(seconds / length, unit);
  }
  return count(seconds, 'second');
}
