import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Message, WebhookOf } from '@whapi-webhooks/types';

export interface EchoBot {
  url: string;
  close(): void;
}

const BUTTONS = {
  header: { text: 'Menu' },
  body: { text: 'What would you like?' },
  footer: { text: 'This is an echo bot' },
  action: {
    buttons: [
      { type: 'quick_reply', id: 'hours', title: 'Opening hours' },
      { type: 'quick_reply', id: 'more', title: 'More' },
    ],
  },
};

const LIST = {
  type: 'list',
  body: { text: 'There is more:' },
  action: {
    list: {
      label: 'Choose',
      sections: [
        {
          title: 'Orders',
          rows: [
            { id: 'track', title: 'Track an order', description: 'Where is it?' },
            { id: 'return', title: 'Return an order', description: 'Within 30 days' },
          ],
        },
      ],
    },
  },
};

/**
 * Starts a bot as one would write it for Whapi: it gets webhooks by HTTP, and answers each message of a person by the
 * REST API. To «menu» it answers with buttons, one of which leads to a list.
 * @param gateway base URL of the REST API
 */
export async function startEchoBot(gateway: string, token: string): Promise<EchoBot> {
  async function send(path: string, body: object): Promise<void> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await fetch(`${gateway}/messages/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async function answer(message: Message): Promise<void> {
    if (message.from_me || ['action', 'system', 'call', 'story'].includes(message.type)) return;
    const to = message.chat_id;
    const said = textOf(message);
    if (said.toLowerCase() === 'menu') return send('interactive', { to, ...BUTTONS });
    if (message.type === 'reply' && said === 'More') return send('interactive', { to, ...LIST });
    const body = message.type === 'reply' ? `You chose “${said}”.` : `You said “${said}”. Send “menu” to see buttons.`;
    return send('text', { to, body, quoted: message.id });
  }

  const server = createServer(async (request, response) => {
    const { messages = [] } = (await json(request)) as Partial<WebhookOf<'messages.post'>>;
    response.end();
    // Faults that a person switches on must not end the bot.
    for (const message of messages) await answer(message).catch(() => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a person wrote or chose; the type of any other message. */
function textOf(message: Message): string {
  if (message.type === 'text') return message.text.body;
  if (message.type !== 'reply') return message.type;
  const { reply } = message;
  const chosen = reply.type === 'buttons_reply' ? reply.buttons_reply : reply.list_reply;
  return chosen?.title ?? reply.type;
}
