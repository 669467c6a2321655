import { createEventParser } from './event-parser.ts';

/** How the page is connected to the mock. */
export type Connection = 'connecting' | 'open' | 'lost' | 'unauthorized';

/** An event of the stream. */
interface StreamEvent {
  name: string;
  data: unknown;
}

export interface FollowOptions {
  url: string;
  token: string | undefined;
  onEvent(event: StreamEvent): void;
  onConnection(connection: Connection): void;
  signal: AbortSignal;
  /** Waits before the stream is opened again. */
  wait?(ms: number, signal: AbortSignal): Promise<void>;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;
/** The mock says every 15 s that it is alive. */
const SILENCE_MS = 40_000;

/**
 * Follows the event stream of the mock, and opens it again after it breaks, where it broke off.
 * By `fetch`, because `EventSource` sends no token.
 */
export async function followEvents({ url, token, onEvent, onConnection, signal, wait = sleep }: FollowOptions) {
  let lastEventId: string | undefined;
  let waitMs = FIRST_WAIT_MS;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const abort = () => attempt.abort();
    signal.addEventListener('abort', abort);
    try {
      const headers = {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      };
      const response = await fetch(url, { headers, signal: attempt.signal });
      if (response.status === 401) return onConnection('unauthorized');
      if (response.ok && response.body) {
        onConnection('open');
        waitMs = FIRST_WAIT_MS;
        let silence = setTimeout(abort, SILENCE_MS);
        const parse = createEventParser(({ name, id, data }) => {
          if (id) lastEventId = id;
          onEvent({ name, data: JSON.parse(data) });
        });
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        try {
          for (let part = await reader.read(); !part.done; part = await reader.read()) {
            clearTimeout(silence);
            silence = setTimeout(abort, SILENCE_MS);
            parse(part.value);
          }
        } finally {
          clearTimeout(silence);
        }
      }
    } catch {
      // The mock is gone, or the connection broke: it is tried again.
    } finally {
      signal.removeEventListener('abort', abort);
      attempt.abort();
    }
    if (signal.aborted) return;
    onConnection('lost');
    await wait(waitMs, signal);
    waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
