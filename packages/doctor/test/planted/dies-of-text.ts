import type { Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

type Text = Extract<Message, { type: 'text' }>;

/** The new texts that people wrote. */
async function textsOf(request: Request, seen: Set<string>): Promise<Text[]> {
  const { messages = [] } = (await request.json()) as { messages?: Message[] };
  return messages.flatMap((message) => {
    if (message.from_me || message.type !== 'text' || seen.has(message.id)) return [];
    seen.add(message.id);
    return [message as Text];
  });
}

export const bots: readonly Bot[] = [
  {
    name: 'looks commands up in an object',
    faults: ['dies-of-text'],
    create(call) {
      const seen = new Set<string>();
      const commands: Record<string, () => string> = { hi: () => 'Hello', help: () => 'Say hi' };
      return async (request) => {
        for (const { chat_id, text } of await textsOf(request, seen)) {
          const command = commands[text!.body] ?? commands.help!;
          await call('POST', '/messages/text', { to: chat_id, body: command() });
        }
        return new Response();
      };
    },
  },
  {
    name: 'the same, with a Map',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      const commands = new Map([['hi', () => 'Hello']]);
      return async (request) => {
        for (const { chat_id, text } of await textsOf(request, seen)) {
          const command = commands.get(text?.body ?? '') ?? (() => 'Say hi');
          await call('POST', '/messages/text', { to: chat_id, body: command() });
        }
        return new Response();
      };
    },
  },
  {
    name: 'takes the first letter of the text, and answers 500 where there is none',
    faults: ['dies-of-text'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        try {
          for (const { chat_id, text } of await textsOf(request, seen)) {
            const [first] = text!.body.match(/\S+/) as RegExpMatchArray;
            await call('POST', '/messages/text', { to: chat_id, body: `You said ${first.slice(0, 100)}` });
          }
          return new Response();
        } catch {
          return new Response(null, { status: 500 });
        }
      };
    },
  },
  {
    name: 'searches its articles by a regular expression made of the text, after it has responded',
    faults: ['dies-of-text'],
    create(call) {
      const seen = new Set<string>();
      const articles = ['Opening hours', 'Prices', 'Hi and welcome'];
      async function search(chatId: string, text: string): Promise<void> {
        const pattern = new RegExp(text, 'i');
        const hit = articles.find((article) => pattern.test(article)) ?? 'Nothing found';
        await call('POST', '/messages/text', { to: chatId, body: hit });
      }
      return async (request) => {
        for (const { chat_id, text } of await textsOf(request, seen)) {
          setTimeout(() => void search(chat_id, text?.body ?? ''), 1);
        }
        return new Response();
      };
    },
  },
  {
    name: 'links to the name of the sender',
    faults: ['dies-of-text'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        for (const { chat_id, from_name } of await textsOf(request, seen)) {
          const link = `https://example.com/?name=${encodeURIComponent(from_name ?? '')}`;
          await call('POST', '/messages/text', { to: chat_id, body: link.slice(0, 1_000) });
        }
        return new Response();
      };
    },
  },
  {
    name: 'takes bodies of 100 kB at most, as Express does',
    faults: ['dies-of-text'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { byteLength } = await request.clone().arrayBuffer();
        if (byteLength > 100_000) return new Response('request entity too large', { status: 413 });
        for (const { chat_id } of await textsOf(request, seen)) {
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
        }
        return new Response();
      };
    },
  },
];
