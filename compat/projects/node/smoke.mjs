// What Bun and Deno run: they have no node:test that tells as much.
import { assertDelivered, GATEWAY_URL, setupWhapi } from '@whapi-webhooks/mock/node';

const whapi = setupWhapi({ token: 'test-token', seed: 1 });
whapi.listen();
whapi.connect('https://bot.test/hook', async () => new Response());
const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
  method: 'POST',
  body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
});
await whapi.settled();
assertDelivered(whapi, 'messages.post', { messages: [{ text: { body: 'Hi' } }] });
await whapi.close();
console.log(response.status);
// In Deno, a process that has listened with MSW 2 does not end by itself, with or without the mock.
globalThis.Deno?.exit();
