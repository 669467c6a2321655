import net from 'node:net';
import { realNow, tick, within } from './tick.ts';
import { UnreachableError } from './unreachable-error.ts';

const LONGEST_CONNECT_MS = 5_000;
/** For how long a receiver that was there is waited for: who runs it may start it again. */
export const RESTART_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Waits until somebody listens at a URL.
 * @param patienceMs how long to wait. 0: one try
 * @returns how long it took, in milliseconds
 * @throws {UnreachableError}
 */
export async function reach(url: string, patienceMs: number): Promise<number> {
  const startedAt = realNow();
  for (;;) {
    const code = await connectOnce(new URL(url));
    const waitedMs = realNow() - startedAt;
    if (code === undefined) return waitedMs;
    if (waitedMs >= patienceMs) throw new UnreachableError(url, code, patienceMs === 0 ? undefined : waitedMs);
    await tick(PAUSE_MS);
  }
}

/** Why nobody could be reached. Nothing, if somebody listens. */
function connectOnce({ hostname, port, protocol }: URL): Promise<string | undefined> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket = net.connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
  const connected = new Promise<string | undefined>((resolve) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code || message));
  });
  return within(connected, LONGEST_CONNECT_MS, () => new Error('ETIMEDOUT'))
    .catch(() => 'ETIMEDOUT')
    .finally(() => socket.destroy());
}
