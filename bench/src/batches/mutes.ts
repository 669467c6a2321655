import { setupWhapi } from '@whapi-webhooks/mock';
import type { Batch } from './batch.ts';

const SIZE = 100;
const START = 1_810_364_624;
const idOf = (index: number) => `${919_984_351_847 + index * 7_919}@s.whatsapp.net`;

/** You mute chats of a channel with so many, each until another time, and each `chats.patch` is delivered. */
export async function mutes(chats: number, size = SIZE): Promise<Batch> {
  const whapi = setupWhapi({ logLimit: 10 });
  await whapi.channel.receiveMessage({ from: idOf(0), text: 'Hi' });
  const snapshot = whapi.snapshot();
  const [chat] = snapshot.channel.chats;
  const all = Array.from({ length: chats }, (_, index) => ({ ...chat!, id: idOf(index) }));
  whapi.restore({ ...snapshot, channel: { ...snapshot.channel, chats: all } });
  let received = 0;
  whapi.connect('https://bot.test/hook', () => {
    received += 1;
    return new Response();
  });
  let muted = 0;
  return {
    size,
    async run() {
      for (let index = 0; index < size; index++) {
        await whapi.channel.muteChat({ chatId: idOf(index % chats), until: START + muted++ });
        await whapi.settled();
      }
      if (received !== muted) throw new Error(`${muted} mutes sent ${received} webhooks`);
    },
  };
}
