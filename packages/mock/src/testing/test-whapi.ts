import type { WhapiOptions } from '../options/whapi-options.ts';
import { setupWhapi } from '../setup-whapi.ts';

/** What a receiver got, and when. */
interface Arrival {
  /** Milliseconds since the mock was set up. */
  at: number;
  body: Record<string, unknown[]>;
}

/** A mock in virtual time with one receiver, which keeps what it gets. */
export function testWhapi(options: WhapiOptions = {}) {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  const start = whapi.clock.now();
  const received: Arrival[] = [];
  whapi.connect('https://bot.test/hook', async (request) => {
    const at = whapi.clock.now() - start;
    received.push({ at, body: (await request.json()) as Arrival['body'] });
    return new Response();
  });
  return { whapi, received, ids: () => received.map(({ body }) => body.labels_removed?.join('+')) };
}
