import { createHash } from 'node:crypto';
import { examples } from '@whapi-webhooks/contract/examples';

const COUNT = 1_000;
const EXAMPLE = JSON.stringify(examples['chats.patch']['label-and-mute']);

/**
 * The page's `chats.patch` with a whole `last_message`, as many senders would send it.
 * Phones, ids and times differ: a validator that remembers its last match would shine on equal ones.
 */
export const chatsPatchTexts: readonly string[] = Array.from({ length: COUNT }, (_, i) => {
  const hash = createHash('sha256').update(String(i)).digest('base64url');
  return EXAMPLE.replaceAll('919984351847', String(919_984_351_847 + i * 7_919))
    .replaceAll('yqJjeEsm3q7aMd8-gIcNRJKDPQ', `${hash.slice(0, 15)}-${hash.slice(15, 25)}`)
    .replaceAll('1747059575', String(1_747_059_575 + i))
    .replaceAll('"id":"3"', `"id":"${i % 20}"`);
});
