import { type Load, webhookTexts } from '../webhook-texts.ts';
import type { Batch } from './batch.ts';

/** `JSON.parse` on the texts of the same webhooks. */
export function jsonParse(load: Load): Batch {
  const texts = webhookTexts[load];
  return {
    size: texts.length,
    run() {
      for (const text of texts) {
        if (JSON.parse(text) === null) throw new Error('A webhook was null');
      }
    },
  };
}
