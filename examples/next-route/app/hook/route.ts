import { formatIssues, validateWebhook } from '@whapi-webhooks/contract';
import type { NextRequest } from 'next/server';

/** Whapi sends webhooks here, in `body` mode. */
export async function POST(request: NextRequest): Promise<Response> {
  const payload: unknown = await request.json().catch(() => undefined); // A body that is not JSON is invalid, too.
  const result = validateWebhook(payload, { partial: true });
  if (!result.valid) {
    console.warn(result.unknown ? 'Unknown event' : `Invalid webhook:\n${formatIssues(result.issues)}`);
    return new Response(); // After any other status than 200, Whapi may send it again.
  }
  switch (result.event) {
    case 'messages.post':
      for (const message of result.webhook.messages) {
        if (message.from_me) continue; // Your own messages are sent to you as well.
        const sender = message.from_name ?? message.from;
        if (message.type === 'text') console.log(`${sender}: ${message.text.body}`);
        if (message.type === 'action') console.log(`${sender}: ${message.action.type}`);
      }
      break;
    case 'chats.patch':
      for (const { after_update, changes } of result.webhook.chats_updates) {
        // A property at its default is absent: `labels` is missing after the last label is removed.
        if (changes.includes('labels')) console.log(after_update.id, after_update.labels ?? []);
      }
      break;
  }
  return new Response();
}
