import { validateWebhook } from '@whapi-webhooks/contract';
import type { Batch } from './batch.ts';
import { faultyPayloads } from './faulty-payloads.ts';

/** `validateWebhook` on webhooks with one fault each, up to the text of the issue. */
export function faultValidation(): Batch {
  const payloads = faultyPayloads();
  return {
    size: payloads.length,
    run() {
      for (const payload of payloads) {
        const result = validateWebhook(payload, { profile: 'strict' });
        if (result.valid || result.issues.length !== 1 || result.issues[0]!.message === '') {
          throw new Error('A fault did not become one issue');
        }
      }
    },
  };
}
