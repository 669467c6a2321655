import type { Message } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

type Body = { messages?: Message[]; chats_updates?: { after_update?: { last_message?: Message } }[] };

/** A group, in which the owner reads reports. */
const OWNER = '120363049911000001@g.us';

const answer = (call: Call, { chat_id }: Message) => call('POST', '/messages/text', { to: chat_id, body: 'Hello!' });

/** A bot that answers each new text once, of those that `pick` finds in a webhook. */
function picking(pick: (body: Body) => readonly Message[]): Bot['create'] {
  return (call) => {
    const seen = new Set<string>();
    return async (request) => {
      for (const message of pick((await request.json()) as Body)) {
        if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
        seen.add(message.id);
        await answer(call, message);
      }
      return new Response();
    };
  };
}

export const bots: readonly Bot[] = [
  {
    name: 'reads messages[0]',
    faults: ['first-item-only'],
    create: picking(({ messages = [] }) => messages.slice(0, 1)),
  },
  {
    name: 'reads the last of the messages',
    faults: ['first-item-only'],
    create: picking(({ messages = [] }) => messages.slice(-1)),
  },
  {
    name: 'answers the first update of a chat only',
    faults: ['first-item-only'],
    create: picking(({ chats_updates: [update] = [] }) => {
      const message = update?.after_update?.last_message;
      return message ? [message] : [];
    }),
  },
  {
    name: 'returns at the first message that it ignores',
    faults: ['first-item-only'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        for (const message of messages) {
          if (message.from_me || message.type !== 'text' || seen.has(message.id)) return new Response();
          seen.add(message.id);
          await answer(call, message);
        }
        return new Response();
      };
    },
  },
  {
    name: 'queues messages[0] and answers it later',
    faults: ['first-item-only'],
    create(call) {
      const seen = new Set<string>();
      let queue = Promise.resolve();
      return async (request) => {
        const { messages: [message] = [] } = (await request.json()) as Body;
        if (message && !message.from_me && message.type === 'text' && !seen.has(message.id)) {
          seen.add(message.id);
          queue = queue.then(async () => {
            await answer(call, message);
            await call('POST', '/messages/text', { to: message.chat_id, body: 'How can I help?' });
          });
        }
        return new Response('OK');
      };
    },
  },
  {
    name: 'answers each text of a webhook',
    faults: [],
    create: picking(({ messages = [] }) => messages),
  },
  {
    name: 'answers all texts of a chat in one webhook together',
    faults: [],
    create: picking(({ messages = [] }) => [...new Map(messages.map((each) => [each.chat_id, each])).values()]),
  },
  {
    name: 'reads messages[0], and reports it to the owner instead of answering',
    faults: ['first-item-only'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages: [message] = [] } = (await request.json()) as Body;
        if (!message || message.from_me || message.type !== 'text' || seen.has(message.id)) return new Response();
        seen.add(message.id);
        await call('POST', '/messages/text', { to: OWNER, body: `${message.from_name}: ${message.text?.body}` });
        return new Response();
      };
    },
  },
  {
    name: 'reads all messages, and breaks at one without a text',
    faults: ['dies-of-events', 'dies-of-unknown', 'not-200', 'dies-of-absence', 'dies-of-non-webhooks'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        for (const message of ((await request.json()) as Body).messages ?? []) {
          if (message.from_me || seen.has(message.id)) continue;
          const isGreeting = (message as { text: { body: string } }).text.body === 'Hi';
          seen.add(message.id);
          if (isGreeting) await answer(call, message);
        }
        return new Response();
      };
    },
  },
];
