import type { Exchange } from '../receiver/exchange-log.ts';
import type { Observation } from './observation.ts';

/** How a receiver broke. */
export interface Break {
  /** `responds with 500`, `crashes: boom`. */
  readonly how: string;
  /** The request at which it broke. Absent where it crashed afterwards. */
  readonly exchange?: Exchange;
}

const LONGEST_TEXT = 200;

/**
 * The first sign that a receiver broke: an error of the server, a webhook too large for it, no response, or an error that nobody handles.
 * @param tolerated statuses that the receiver also sends to a plain text
 */
export function breakOf(
  { exchanges, crashes, isSilent }: Pick<Observation, 'exchanges' | 'crashes' | 'isSilent'>,
  tolerated: ReadonlySet<number>,
): Break | undefined {
  for (const exchange of exchanges) {
    const { status, thrown, error, ms } = exchange;
    if (status !== undefined && isBroken(status) && !tolerated.has(status)) {
      return { how: `responds with ${status}`, exchange };
    }
    if (error !== undefined && !isGivenUp(thrown)) return { how: howOf(exchange), exchange };
    if (isSilent && (ms === undefined || error !== undefined)) return { how: silence(crashes), exchange };
  }
  return crashes.length > 0 ? { how: `crashes: ${textOf(crashes[0])}` } : undefined;
}

/** An error of the server; or it found the webhook too large, and finds it so again each time. */
function isBroken(status: number): boolean {
  return status >= 500 || status === 413;
}

function silence([crash]: readonly unknown[]): string {
  return crash === undefined ? 'does not respond' : `does not respond, and crashes: ${textOf(crash)}`;
}

/** An error of the network has a code; anything else was thrown by the app in this process. */
function howOf({ error, thrown }: Exchange): string {
  const { message = '', cause } = (thrown ?? {}) as { message?: string; cause?: { code?: string; message?: string } };
  if (cause?.code !== undefined) return `breaks the connection (${error})`;
  // The mock adds a hint to some errors.
  return `throws: ${textOf(cause?.message !== undefined && message.startsWith(cause.message) ? cause : thrown)}`;
}

function isGivenUp(thrown: unknown): boolean {
  const { name, cause } = (thrown ?? {}) as { name?: string; cause?: { code?: string } };
  return name === 'AbortError' || cause?.code === 'ABORT_ERR';
}

function textOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  const text = typeof message === 'string' ? message : String(error);
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
