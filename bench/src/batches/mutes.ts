import { setupWhapi } from '@whapi-webhooks/mock';
import type { Batch } from './batch.ts';

const SIZE = 100;
const idOf = (index: number) => `${919_984_351_847 + index * 7_919}@s.whatsapp.net`;

/** You mute a chat of a channel with so many, and the `chats.patch` is delivered: again and again. */
export async function mutes(chats: number, size = SIZE): Promise<Batch> {
  const whapi = setupWhapi({ logLimit: 10 });
  whapi.connect('https://bot.test/hook', () => new Response());
  await whapi.channel.receiveMessage({ from: idOf(0), text: 'Hi' });
  await whapi.settled();
  const snapshot = whapi.snapshot();
  const [chat] = snapshot.channel.chats;
  const all = Array.from({ length: chats }, (_, index) => ({ ...chat!, id: idOf(index) }));
  whapi.restore({ ...snapshot, channel: { ...snapshot.channel, chats: all } });
  return {
    size,
    async run() {
      for (let index = 0; index < size; index++) {
        const until = 1_810_364_624 + index;
        await whapi.channel.muteChat({ chatId: idOf(index % chats), until });
        await whapi.settled();
      }
      if (whapi.deliveries.at(-1)?.event !== 'chats.patch') throw new Error('A mute sent no chats.patch');
    },
  };
}
