import type { Delivery, Whapi } from '@whapi-webhooks/mock';

/**
 * Emits the page's `chats.patch`, for a chat of its own at each index.
 * @throws {Error} when it was not delivered
 */
export async function emitChatsPatch(whapi: Whapi, index: number): Promise<Delivery<'chats.patch'>> {
  const id = `${919_984_351_847 + index * 7_919}@s.whatsapp.net`;
  const overrides = { chats_updates: [{ before_update: { id }, after_update: { id } }] };
  const [delivery] = await whapi.emit('chats.patch', overrides, { example: 'label-and-mute' });
  if (delivery?.outcome !== 'delivered') throw new Error(`An emission ended as ${delivery?.outcome}`);
  return delivery;
}
