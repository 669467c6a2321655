import { setupWhapi } from '@whapi-webhooks/mock';
import { forEachConcurrently } from '../for-each-concurrently.ts';
import type { Batch } from './batch.ts';
import { emitChatsPatch } from './emit-chats-patch.ts';

const SIZE = 320;
const CONCURRENCY = 16;

/** Emissions to a URL, several at once. */
export function httpEmission(url: string, size = SIZE): Batch {
  const whapi = setupWhapi();
  whapi.subscribe({ url });
  return {
    size,
    prepare: () => whapi.reset(),
    async run() {
      await forEachConcurrently(CONCURRENCY, size, async (index) => {
        await emitChatsPatch(whapi, index);
      });
    },
  };
}
