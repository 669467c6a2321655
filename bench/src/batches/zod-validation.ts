import { webhookTexts } from '../webhook-texts.ts';
import { zodChatsPatch } from '../zod/chats-patch.ts';
import { zodDisagreements } from '../zod/disagreements.ts';
import type { Batch } from './batch.ts';

/**
 * Zod's `safeParse` on the same parsed webhooks.
 * @throws {Error} when its schema judges examples or counterexamples in another way than the contract
 */
export function zodValidation(): Batch {
  const disagreements = zodDisagreements();
  if (disagreements.length > 0) throw new Error(`The Zod schema is not equivalent: ${disagreements.join(', ')}`);
  const payloads = webhookTexts.chat.map((text) => JSON.parse(text));
  return {
    size: payloads.length,
    run() {
      for (const payload of payloads) {
        if (!zodChatsPatch.safeParse(payload).success) throw new Error('Zod refused a valid webhook');
      }
    },
  };
}
