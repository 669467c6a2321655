import type { Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

export const bots: readonly Bot[] = [
  {
    name: 'keeps the current chat in a variable of the module',
    faults: ['mixes-chats', 'loses-burst'],
    create(call) {
      const seen = new Set<string>();
      let chatId = '';
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          chatId = chat_id;
          await call('GET', `/contacts/${chat_id.split('@')[0]}`);
          await call('POST', '/messages/text', { to: chatId, body: 'Hello' });
        }
        return new Response();
      };
    },
  },
  {
    name: 'greets with the name of whoever wrote last',
    faults: ['mixes-chats'],
    create(call) {
      const seen = new Set<string>();
      let name: string | undefined;
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, type, chat_id, from_name } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          name = from_name;
          setTimeout(() => call('POST', '/messages/text', { to: chat_id, body: `Hello ${name}!` }), 5);
        }
        return new Response();
      };
    },
  },
  {
    name: 'asks a model about the last text that it got',
    faults: ['mixes-chats'],
    create(call) {
      const seen = new Set<string>();
      const prompt = { text: '' };
      const complete = async () => {
        await new Promise((resolve) => void setTimeout(resolve, 10));
        return `You said: ${prompt.text}`;
      };
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
          seen.add(message.id);
          prompt.text = message.text?.body ?? '';
          await call('POST', '/messages/text', { to: message.chat_id, body: await complete() });
        }
        return new Response();
      };
    },
  },
];
