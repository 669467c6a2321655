import { setupWhapi } from '@whapi-webhooks/mock';
import type { Batch } from './batch.ts';
import { emitChatsPatch } from './emit-chats-patch.ts';
import { HANDLER_URL, handler } from './handler.ts';

const SIZE = 250;

/** Emissions into a handler in process, one after the other: made, checked strictly, delivered and logged. */
export function emission(size = SIZE): Batch {
  const whapi = setupWhapi();
  whapi.connect(HANDLER_URL, handler);
  return {
    size,
    prepare: () => whapi.reset(),
    async run() {
      for (let index = 0; index < size; index++) await emitChatsPatch(whapi, index);
    },
  };
}
