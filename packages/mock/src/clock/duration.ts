import ms from 'ms';

/** Milliseconds, or a text such as `250ms`, `3s`, `15m`, `1h`. */
export type Duration = number | `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`;

/**
 * A duration in milliseconds.
 * @throws {TypeError} when it is not one, or negative
 */
export function milliseconds(duration: Duration): number {
  const value = typeof duration === 'string' ? parse(duration) : duration;
  if (Number.isFinite(value) && value >= 0) return value;
  throw new TypeError(
    `Failed to read a duration: it is ${typeof duration === 'number' ? duration : JSON.stringify(duration)}. Pass milliseconds, or a text such as "15m"`,
  );
}

/** A duration for an error, with its unit. */
export function describeDuration(duration: Duration): string {
  return typeof duration === 'number' ? `${duration} ms` : duration;
}

function parse(text: string): number {
  // `ms` throws at an empty text and at a very long one, and knows a bare number as a text.
  return /^[\d.]+[a-z]+$/i.test(text) && text.length < 100 ? ms(text as ms.StringValue) : Number.NaN;
}
