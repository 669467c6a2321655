import { ajv } from '../peers/ajv.ts';
import { plainSchema } from '../peers/plain-schema.ts';
import type { Batch } from './batch.ts';
import { faultyPayloads } from './faulty-payloads.ts';

/** Ajv on the same webhooks with one fault each, up to its raw errors. */
export function ajvErrors(): Batch {
  const validate = ajv(plainSchema('ChatsPatchWebhook'));
  const payloads = faultyPayloads();
  return {
    size: payloads.length,
    run() {
      for (const payload of payloads) {
        if (validate(payload) || validate.errors?.length !== 1) throw new Error('A fault did not become one error');
      }
    },
  };
}
