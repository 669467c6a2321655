import type { Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

interface Body {
  messages?: Message[];
  event?: { type: string; event: string };
}

export const bots: readonly Bot[] = [
  {
    name: 'reads the text of every message',
    faults: [
      'dies-of-events',
      'dies-of-unknown',
      'not-200',
      'dies-of-absence',
      'dies-of-non-webhooks',
      'answers-non-messages',
    ],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        for (const message of messages) {
          if (message.from_me || seen.has(message.id)) continue;
          seen.add(message.id);
          const text = (message as { text: { body: string } }).text.body.toLowerCase();
          await call('POST', '/messages/text', { to: message.chat_id, body: text === 'hi' ? 'Hello!' : 'Say hi' });
        }
        return new Response();
      };
    },
  },
  {
    name: 'takes every webhook with messages for one with a text, and answers 500 to its own errors',
    faults: ['dies-of-events', 'dies-of-unknown', 'not-200', 'dies-of-absence', 'dies-of-non-webhooks'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        try {
          const { messages = [] } = (await request.json()) as Body;
          for (const { from_me, id, chat_id, ...message } of messages) {
            if (from_me || seen.has(id)) continue;
            seen.add(id);
            const { body } = (message as { text: { body: string } }).text;
            if (body.startsWith('H')) await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
          }
          return new Response('ok');
        } catch {
          return new Response('Internal error', { status: 500 });
        }
      };
    },
  },
  {
    name: 'responds first, and works in the background without catching what goes wrong',
    faults: ['dies-of-events', 'dies-of-unknown', 'dies-of-absence', 'answers-non-messages'],
    create(call) {
      const seen = new Set<string>();
      async function handle(message: Message): Promise<void> {
        if (message.from_me || seen.has(message.id)) return;
        seen.add(message.id);
        const [command] = (message as { text: { body: string } }).text.body.split(' ');
        await call('POST', '/messages/text', { to: message.chat_id, body: `Command ${command}` });
      }
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        setImmediate(() => {
          for (const message of messages) void handle(message);
        });
        return new Response();
      };
    },
  },
  {
    name: 'responds first, and has a queue that ends at a poll',
    faults: ['dies-of-events'],
    create(call) {
      const seen = new Set<string>();
      let queue = Promise.resolve();
      async function work(message: Message): Promise<void> {
        if (message.type === 'poll') {
          const { votes } = (message as unknown as { poll: { votes: { voter: string }[] } }).poll;
          for (const { voter } of votes) await call('POST', '/messages/text', { to: voter, body: 'Thank you' });
        } else if (message.type === 'text') {
          await call('POST', '/messages/text', { to: message.chat_id, body: 'Hello' });
        }
      }
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        for (const message of messages) {
          if (message.from_me || seen.has(message.id)) continue;
          seen.add(message.id);
          queue = queue.then(() => work(message));
          queue.catch(() => {});
        }
        return new Response();
      };
    },
  },
  {
    name: 'answers the story of a message, and passes on with a 500 that the gateway refuses that',
    faults: ['answers-blocked', 'answers-non-messages'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || seen.has(id) || !['text', 'story'].includes(type)) continue;
          seen.add(id);
          const { sent } = await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
          if (sent) continue;
          seen.delete(id);
          return new Response(null, { status: 500 });
        }
        return new Response();
      };
    },
  },
];
