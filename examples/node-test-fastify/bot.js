import { validateWebhook } from '@whapi-webhooks/contract';
import fastify from 'fastify';

const MENU = 'We have tea and coffee.';

/** Answers "menu", each time somebody asks. */
export function createBot() {
  const seen = new Set(); // In production, use a store that all instances share.
  const app = fastify({ bodyLimit: 5_000_000 });
  app.post('/hook', async (request, reply) => {
    reply.send(); // 200 first: Whapi waits for it, and may send the webhook again after any other status.
    const result = validateWebhook(request.body, { partial: true });
    if (!result.valid || result.event !== 'messages.post') return;
    for (const message of result.webhook.messages) {
      if (message.from_me || message.type !== 'text' || message.text.body.toLowerCase() !== 'menu') continue;
      if (seen.has(message.id)) continue;
      seen.add(message.id);
      sendText(message.chat_id, MENU).catch(console.error);
    }
  });
  return app;
}

async function sendText(to, body) {
  const response = await fetch('https://gate.whapi.cloud/messages/text', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.WHAPI_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to, body }),
  });
  if (!response.ok) throw new Error(`Failed to send a text to ${to}: ${response.status}`);
}
