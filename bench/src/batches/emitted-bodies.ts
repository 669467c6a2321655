import { setupWhapi } from '@whapi-webhooks/mock';
import { emitChatsPatch } from './emit-chats-patch.ts';

/** The bodies that emissions at the indices from 0 send. */
export async function emittedBodies(count: number): Promise<string[]> {
  const whapi = setupWhapi();
  const bodies: string[] = [];
  whapi.connect('https://bot.test/hook', async (request) => {
    bodies.push(await request.text());
    return new Response('ok');
  });
  for (let index = 0; index < count; index++) await emitChatsPatch(whapi, index);
  return bodies;
}
