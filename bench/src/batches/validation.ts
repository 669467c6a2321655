import { type Profile, validateWebhook } from '@whapi-webhooks/contract';
import { type Load, webhookTexts } from '../webhook-texts.ts';
import type { Batch } from './batch.ts';

/** `validateWebhook` on parsed webhooks. */
export function validation(profile: Profile, load: Load): Batch {
  const payloads = webhookTexts[load].map((text) => JSON.parse(text));
  return {
    size: payloads.length,
    run() {
      for (const payload of payloads) {
        if (!validateWebhook(payload, { profile }).valid) throw new Error('A valid webhook was refused');
      }
    },
  };
}
