import { disagreements } from '../peers/disagreements.ts';
import { peers } from '../peers/index.ts';
import { plainSchema } from '../peers/plain-schema.ts';
import { webhookTexts } from '../webhook-texts.ts';
import type { Batch } from './batch.ts';

/**
 * A peer on parsed webhooks with a chat each.
 * @throws {Error} when it judges examples or counterexamples in another way than the strict profile
 */
export async function peerValidation(peer: keyof typeof peers): Promise<Batch> {
  const compile = await peers[peer]();
  const accepts = compile(plainSchema('ChatsPatchWebhook'));
  const different = disagreements(accepts);
  if (different.length > 0) throw new Error(`The schema of ${peer} is not equivalent: it ${different.join(', ')}`);
  const payloads = webhookTexts.chat.map((text) => JSON.parse(text));
  return {
    size: payloads.length,
    run() {
      for (const payload of payloads) {
        if (!accepts(payload)) throw new Error(`${peer} refused a valid webhook`);
      }
    },
  };
}
