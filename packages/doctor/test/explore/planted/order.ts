import { once, send, textOf } from './bot.ts';
import { messages, type PlantedBug } from './planted-bug.ts';

const STORY_OVER_TIME = {
  steps: [...messages('one').steps, { do: 'advance', with: { by: '2s' } }, ...messages('two').steps],
};

/** Bots that depend on the order in which webhooks arrive. */
export const orderBugs: readonly PlantedBug[] = [
  {
    name: 'knows the id of its own message too late for the echo, and answers it',
    scenario: messages('Hi'),
    options: { faults: {} },
    buggy() {
      const own = new Set<string>();
      const answer = async ({ id, chat_id }: { id: string; chat_id: string }) => {
        if (own.has(id)) return;
        own.add(id);
        const { message } = await send(chat_id, 'Hello');
        own.add(message.id);
      };
      return { onMessage: answer, onEcho: answer };
    },
    corrected: () => ({ onMessage: once(({ chat_id }) => send(chat_id, 'Hello')) }),
  },
  {
    name: 'misses the echo that precedes the answer of its request',
    scenario: messages('Hi'),
    buggy() {
      const awaited = new Set<string>();
      return {
        onMessage: once(async ({ chat_id }) => {
          const { message } = await send(chat_id, 'Shall I go on?');
          awaited.add(message.id);
        }),
        onEcho: async ({ id, chat_id }) => {
          if (awaited.delete(id)) await send(chat_id, 'I go on.');
        },
      };
    },
    corrected() {
      const early = new Set<string>();
      const awaited = new Set<string>();
      const goOn = (chat: string) => send(chat, 'I go on.');
      return {
        onMessage: once(async ({ chat_id }) => {
          const { message } = await send(chat_id, 'Shall I go on?');
          if (early.delete(message.id)) await goOn(chat_id);
          else awaited.add(message.id);
        }),
        onEcho: async ({ id, chat_id }) => {
          if (awaited.delete(id)) await goOn(chat_id);
          else early.add(id);
        },
      };
    },
  },
  {
    name: 'drops a message that is older than the last one, although it was retried',
    scenario: STORY_OVER_TIME,
    options: { faults: { failures: 1 } },
    buggy() {
      let newest = 0;
      return {
        onMessage: once(async (message) => {
          if (message.timestamp < newest) return;
          newest = message.timestamp;
          await send(message.chat_id, textOf(message));
        }),
      };
    },
    corrected: () => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }),
  },
  {
    name: 'ignores a reaction to a message that it does not know yet',
    scenario: {
      steps: [
        { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' },
        { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } },
      ],
    },
    options: { faults: {} },
    buggy() {
      const known = new Set<string>();
      return {
        onMessage: once(async ({ id, chat_id, action }) => {
          if (!action) known.add(id);
          else if (known.has(action.target ?? '')) await send(chat_id, 'I am glad that you like it');
        }),
      };
    },
    corrected: () => ({
      onMessage: once(async ({ chat_id, action }) => {
        if (action) await send(chat_id, 'I am glad that you like it');
      }),
    }),
  },
  {
    name: 'takes the first webhook of a chat for the first message',
    scenario: messages('order', 'Thank you'),
    options: { faults: {} },
    buggy() {
      const known = new Set<string>();
      return {
        onMessage: once(async (message) => {
          if (known.has(message.chat_id)) return;
          known.add(message.chat_id);
          await send(message.chat_id, `Your request: ${textOf(message)}`);
        }),
      };
    },
    corrected: () => ({
      onMessage: once(async (message) => {
        if (textOf(message) === 'order') await send(message.chat_id, 'Your request: order');
      }),
    }),
  },
];
