import { type BotMessage, once, send, sleep, textOf } from './bot.ts';
import { messages, type PlantedBug } from './planted-bug.ts';

/** Bots whose own timers fire at a bad moment. */
export const timerBugs: readonly PlantedBug[] = [
  {
    name: 'empties its queue after sending, and loses what was added meanwhile',
    scenario: messages('one', 'two'),
    buggy() {
      let queue: BotMessage[] = [];
      const flush = async () => {
        for (const message of [...queue]) await send(message.chat_id, textOf(message));
        queue = [];
      };
      return {
        onMessage: once((message) => {
          queue.push(message);
          if (queue.length === 1) setTimeout(flush, 100);
        }),
      };
    },
    corrected() {
      let queue: BotMessage[] = [];
      const flush = async () => {
        const batch = queue;
        queue = [];
        for (const message of batch) await send(message.chat_id, textOf(message));
      };
      return {
        onMessage: once((message) => {
          queue.push(message);
          if (queue.length === 1) setTimeout(flush, 100);
        }),
      };
    },
  },
  {
    name: 'waits for more messages with one timer for all chats',
    scenario: messages(['asha', 'Hi'], ['bela', 'Hi']),
    buggy() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      return {
        onMessage: once(({ chat_id }) => {
          clearTimeout(timer);
          timer = setTimeout(() => void send(chat_id, 'How can I help?'), 2_000);
        }),
      };
    },
    corrected() {
      const timers = new Map<string, ReturnType<typeof setTimeout>>();
      return {
        onMessage: once(({ chat_id }) => {
          clearTimeout(timers.get(chat_id));
          timers.set(
            chat_id,
            setTimeout(() => void send(chat_id, 'How can I help?'), 2_000),
          );
        }),
      };
    },
  },
  {
    name: 'polls a queue, and sends an item again when the last answer is late',
    scenario: messages('one', 'two'),
    buggy() {
      const queue: BotMessage[] = [];
      setInterval(async () => {
        const [message] = queue;
        if (!message) return;
        await send(message.chat_id, textOf(message));
        queue.shift();
      }, 1_000);
      return { onMessage: once((message) => void queue.push(message)) };
    },
    corrected() {
      const queue: BotMessage[] = [];
      setInterval(async () => {
        const message = queue.shift();
        if (message) await send(message.chat_id, textOf(message));
      }, 1_000);
      return { onMessage: once((message) => void queue.push(message)) };
    },
  },
  {
    name: 'sends again when an answer takes longer than two seconds',
    scenario: messages('Hi'),
    buggy: () => ({
      onMessage: once(async ({ chat_id }) => {
        try {
          await send(chat_id, 'Hello', { signal: AbortSignal.timeout(2_000) });
        } catch {
          await send(chat_id, 'Hello');
        }
      }),
    }),
    corrected: () => ({
      onMessage: once(async ({ chat_id }) => {
        try {
          await send(chat_id, 'Hello', { signal: AbortSignal.timeout(2_000) });
        } catch {
          // It may have been sent.
        }
      }),
    }),
  },
  {
    name: 'reminds a customer who has answered meanwhile',
    scenario: messages('Hi', 'Bye'),
    options: { faults: {} },
    buggy() {
      const waiting = new Set<string>();
      return {
        onMessage: once(async ({ chat_id }) => {
          if (waiting.has(chat_id)) {
            await send(chat_id, 'Thank you');
            waiting.delete(chat_id);
            return;
          }
          waiting.add(chat_id);
          await sleep(500);
          if (waiting.has(chat_id)) await send(chat_id, 'Are you there?');
        }),
      };
    },
    corrected: () => ({ onMessage: once(({ chat_id }) => send(chat_id, 'Hello')) }),
  },
];
