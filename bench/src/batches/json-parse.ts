import { chatsPatchTexts } from '../chats-patch-texts.ts';
import type { Batch } from './batch.ts';

/** `JSON.parse` on the texts of the same webhooks. */
export function jsonParse(): Batch {
  return {
    size: chatsPatchTexts.length,
    run() {
      for (const text of chatsPatchTexts) {
        if (JSON.parse(text) === null) throw new Error('A webhook was null');
      }
    },
  };
}
