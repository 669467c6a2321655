import { validateWebhook } from '@whapi-webhooks/contract';
import express, { type ErrorRequestHandler } from 'express';

/** Echoes each text once. */
export function createBot() {
  const seen = new Set<string>(); // In production, use a store that all instances share.
  const app = express();
  app.use(express.json({ limit: '5mb' }));
  app.post('/hook', (request, response) => {
    response.end(); // 200 first: Whapi waits for it, and may send the webhook again after any other status.
    const result = validateWebhook(request.body, { partial: true });
    if (!result.valid || result.event !== 'messages.post') return;
    for (const message of result.webhook.messages) {
      if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
      seen.add(message.id);
      sendText(message.chat_id, `You said: ${message.text.body}`).catch(console.error);
    }
  });
  const refuse: ErrorRequestHandler = (_error, _request, response, _next) => void response.status(400).end();
  return app.use(refuse); // What is not JSON.
}

async function sendText(to: string, body: string) {
  const response = await fetch('https://gate.whapi.cloud/messages/text', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.WHAPI_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to, body }),
  });
  if (!response.ok) throw new Error(`Failed to send a text to ${to}: ${response.status} ${await response.text()}`);
}
