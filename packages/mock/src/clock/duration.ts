import ms from 'ms';

/** Milliseconds, or a text such as `250ms`, `3s`, `15m`, `1h`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`;

/**
 * A duration in milliseconds.
 * @throws {TypeError} when it is not one, or negative
 */
export function milliseconds(duration: Duration): number {
  const value = typeof duration === 'number' ? duration : ms(duration);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new TypeError(`Not a duration: ${JSON.stringify(duration)}, please give milliseconds, or a text such as "15m"`);
}
