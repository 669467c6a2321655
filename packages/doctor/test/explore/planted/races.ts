import { type BotMessage, call, inTurn, once, send, sleep, textOf } from './bot.ts';
import { messages, type PlantedBug } from './planted-bug.ts';

const OWNER = '12025550199';
const chatOf = ({ chat_id }: BotMessage) => chat_id;

/** Bots whose handlers overlap and spoil each other's state. */
export const raceBugs: readonly PlantedBug[] = [
  {
    name: 'reads a counter, waits, and writes it',
    scenario: messages('one', 'two'),
    buggy() {
      let tickets = 0;
      return {
        onMessage: once(async (message) => {
          const ticket = tickets + 1;
          await send(message.chat_id, `Your ticket: ${ticket}`);
          tickets = ticket;
        }),
      };
    },
    corrected() {
      let tickets = 0;
      return {
        onMessage: once(async (message) => {
          tickets += 1;
          await send(message.chat_id, `Your ticket: ${tickets}`);
        }),
      };
    },
  },
  {
    name: 'keeps the chat in a variable that all handlers share',
    scenario: messages(['asha', 'Hi'], ['bela', 'Hi']),
    buggy() {
      let chat = '';
      return {
        onMessage: once(async (message) => {
          chat = message.chat_id;
          await call('PUT', `/presences/${chat}`, { presence: 'typing' });
          await send(chat, 'Hello');
        }),
      };
    },
    corrected: () => ({
      onMessage: once(async ({ chat_id }) => {
        await call('PUT', `/presences/${chat_id}`, { presence: 'typing' });
        await send(chat_id, 'Hello');
      }),
    }),
  },
  {
    name: 'changes a reply that it uses again for the next one',
    scenario: messages(['asha', 'apples'], ['bela', 'pears']),
    buggy() {
      const reply = { to: '', body: '' };
      return {
        onMessage: once(async (message) => {
          reply.to = message.chat_id;
          reply.body = `You want ${textOf(message)}`;
          await sleep(10);
          await call('POST', '/messages/text', reply);
        }),
      };
    },
    corrected: () => ({
      onMessage: once(async (message) => {
        const reply = { to: message.chat_id, body: `You want ${textOf(message)}` };
        await sleep(10);
        await call('POST', '/messages/text', reply);
      }),
    }),
  },
  {
    name: 'drops messages that arrive while it is busy',
    scenario: messages('one', 'two'),
    buggy() {
      let isBusy = false;
      return {
        onMessage: once(async (message) => {
          if (isBusy) return;
          isBusy = true;
          await send(message.chat_id, textOf(message));
          isBusy = false;
        }),
      };
    },
    corrected: () => ({ onMessage: once(inTurn(chatOf, (message) => send(message.chat_id, textOf(message)))) }),
  },
  {
    name: 'greets twice, since it knows a customer only after the greeting',
    scenario: messages('Hi', 'Are you there?'),
    buggy() {
      const known = new Set<string>();
      return {
        onMessage: once(async ({ chat_id }) => {
          if (known.has(chat_id)) return;
          await send(chat_id, 'Welcome!');
          known.add(chat_id);
        }),
      };
    },
    corrected() {
      const known = new Set<string>();
      return {
        onMessage: once(async ({ chat_id }) => {
          if (known.has(chat_id)) return;
          known.add(chat_id);
          await send(chat_id, 'Welcome!');
        }),
      };
    },
  },
  {
    name: 'tells the owner twice that the shop opens',
    scenario: messages(['asha', 'Hi'], ['bela', 'Hi']),
    buggy() {
      let isOpen = false;
      return {
        onMessage: once(async ({ chat_id }) => {
          if (!isOpen) await send(OWNER, 'The shop opens');
          isOpen = true;
          await send(chat_id, 'Hello');
        }),
      };
    },
    corrected() {
      let opening: Promise<unknown> | undefined;
      return {
        onMessage: once(async ({ chat_id }) => {
          opening ??= send(OWNER, 'The shop opens');
          await opening;
          await send(chat_id, 'Hello');
        }),
      };
    },
  },
  {
    name: 'loses what is added to a cart while the cart is saved',
    scenario: messages('apples', 'pears'),
    buggy() {
      const carts = new Map<string, string[]>();
      return {
        onMessage: once(async (message) => {
          const cart = [...(carts.get(message.chat_id) ?? []), textOf(message)];
          await sleep(20);
          carts.set(message.chat_id, cart);
          await send(message.chat_id, `Items: ${cart.length}`);
        }),
      };
    },
    corrected() {
      const carts = new Map<string, string[]>();
      const add = async (message: BotMessage) => {
        const cart = [...(carts.get(message.chat_id) ?? []), textOf(message)];
        await sleep(20);
        carts.set(message.chat_id, cart);
        await send(message.chat_id, `Items: ${cart.length}`);
      };
      return { onMessage: once(inTurn(chatOf, add)) };
    },
  },
  {
    name: 'waits for a lock once and does not look again',
    scenario: messages('one', 'two', 'three'),
    options: { faults: {} },
    buggy() {
      let isLocked = false;
      let tickets = 0;
      return {
        onMessage: once(async ({ chat_id }) => {
          if (isLocked) await sleep(50);
          isLocked = true;
          const ticket = tickets + 1;
          await sleep(30);
          tickets = ticket;
          isLocked = false;
          await send(chat_id, `Your ticket: ${ticket}`);
        }),
      };
    },
    corrected() {
      let isLocked = false;
      let tickets = 0;
      return {
        onMessage: once(async ({ chat_id }) => {
          while (isLocked) await sleep(50);
          isLocked = true;
          const ticket = tickets + 1;
          await sleep(30);
          tickets = ticket;
          isLocked = false;
          await send(chat_id, `Your ticket: ${ticket}`);
        }),
      };
    },
  },
  {
    name: 'crashes in the background, since another handler ended the session',
    scenario: messages('one', 'two'),
    buggy() {
      const sessions = new Map<string, { texts: string[] }>();
      const work = async (message: BotMessage) => {
        const session = sessions.get(message.chat_id) ?? { texts: [] };
        sessions.set(message.chat_id, session);
        await send(message.chat_id, textOf(message));
        sessions.get(message.chat_id)!.texts.push(textOf(message));
        sessions.delete(message.chat_id);
      };
      return { onMessage: once((message) => void work(message)) };
    },
    corrected() {
      const sessions = new Map<string, { texts: string[] }>();
      const work = async (message: BotMessage) => {
        const session = sessions.get(message.chat_id) ?? { texts: [] };
        sessions.set(message.chat_id, session);
        await send(message.chat_id, textOf(message));
        session.texts.push(textOf(message));
        sessions.delete(message.chat_id);
      };
      return { onMessage: once((message) => void work(message)) };
    },
  },
];
