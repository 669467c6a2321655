import { webhookTexts } from '../webhook-texts.ts';
import type { Batch } from './batch.ts';

/** `JSON.parse` on the texts of the same webhooks. */
export function jsonParse(): Batch {
  return {
    size: webhookTexts.chat.length,
    run() {
      for (const text of webhookTexts.chat) {
        if (JSON.parse(text) === null) throw new Error('A webhook was null');
      }
    },
  };
}
