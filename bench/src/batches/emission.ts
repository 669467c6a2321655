import { setupWhapi } from '@whapi-webhooks/mock';
import type { Batch } from './batch.ts';
import { emitChatsPatch } from './emit-chats-patch.ts';
import { HANDLER_URL, handler } from './handler.ts';

const SIZE = 250;

/** Emissions into a handler in process, one after the other: made, checked strictly, delivered and logged. */
export function emission(): Batch {
  const whapi = setupWhapi();
  whapi.connect(HANDLER_URL, handler);
  return {
    size: SIZE,
    prepare: () => whapi.reset(),
    async run() {
      for (let index = 0; index < SIZE; index++) await emitChatsPatch(whapi, index);
    },
  };
}
