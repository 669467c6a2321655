import { createHash } from 'node:crypto';
import { examples } from '@whapi-webhooks/contract/examples';

const COUNT = 1_000;
const ITEMS = 100;
const BATCHES = 20;

const TEXT = examples['messages.post']['incoming-text'];
const IMAGE = examples['messages.post']['incoming-image'];

/**
 * Webhooks as many senders would send them, by what they carry: a chat with a whole `last_message` (the example of the
 * vendor's page), a text, an image, or 100 messages.
 * Phones, ids and times differ: a validator that remembers its last match would shine on equal ones.
 */
export const webhookTexts = {
  chat: Array.from({ length: COUNT }, (_, i) => asSentBy(i, examples['chats.patch']['label-and-mute'])),
  text: Array.from({ length: COUNT }, (_, i) => asSentBy(i, TEXT)),
  image: Array.from({ length: COUNT }, (_, i) => asSentBy(i, IMAGE)),
  batch: Array.from({ length: BATCHES }, (_, batch) =>
    JSON.stringify({
      ...TEXT,
      messages: Array.from({ length: ITEMS }, (_, item) => {
        const example = item % 2 ? IMAGE : TEXT;
        return JSON.parse(asSentBy(batch * ITEMS + item, example)).messages[0];
      }),
    }),
  ),
} satisfies Record<string, readonly string[]>;

/** What a webhook carries. */
export type Load = keyof typeof webhookTexts;

function asSentBy(i: number, webhook: object): string {
  const hash = createHash('sha256').update(String(i)).digest('base64url');
  return JSON.stringify(webhook)
    .replaceAll('919984351847', String(919_984_351_847 + i * 7_919))
    .replaceAll(
      /(?<="id":")[\w.-]{20,}(?=-g)|yqJjeEsm3q7aMd8-gIcNRJKDPQ/g,
      `${hash.slice(0, 15)}-${hash.slice(15, 25)}`,
    )
    .replaceAll(/(?<="timestamp":)(\d+)/g, (time) => String(Number(time) + i))
    .replaceAll('"id":"3"', `"id":"${i % 20}"`);
}
