import { once, send, sleep, textOf } from './bot.ts';
import { messages, type PlantedBug } from './planted-bug.ts';

/** Bots that answer the same message twice. */
export const duplicateBugs: readonly PlantedBug[] = [
  {
    name: 'answers every delivery, also a duplicate',
    scenario: messages('Hi'),
    buggy: () => ({ onMessage: (message) => send(message.chat_id, 'Hello') }),
    corrected: () => ({ onMessage: once((message) => send(message.chat_id, 'Hello')) }),
  },
  {
    name: 'remembers a message only once it is answered',
    scenario: messages('Hi', 'Bye'),
    buggy() {
      const seen = new Set<string>();
      return {
        async onMessage(message) {
          if (seen.has(message.id)) return;
          await send(message.chat_id, textOf(message));
          seen.add(message.id);
        },
      };
    },
    corrected: () => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }),
  },
  {
    name: 'remembers a message only while it handles it',
    scenario: messages('Hi'),
    buggy() {
      const inFlight = new Set<string>();
      return {
        async onMessage(message) {
          if (inFlight.has(message.id)) return;
          inFlight.add(message.id);
          try {
            await send(message.chat_id, 'Hello');
          } finally {
            inFlight.delete(message.id);
          }
        },
      };
    },
    corrected: () => ({ onMessage: once((message) => send(message.chat_id, 'Hello')) }),
  },
  {
    name: 'remembers the last message only',
    scenario: messages('Hi', 'Bye'),
    options: { faults: { duplicates: 1 } },
    buggy() {
      let last = '';
      return {
        async onMessage(message) {
          if (message.id === last) return;
          last = message.id;
          await send(message.chat_id, textOf(message));
        },
      };
    },
    corrected: () => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }),
  },
  {
    name: 'recognises a duplicate by a header that each attempt has anew',
    scenario: messages('Hi'),
    buggy() {
      const seen = new Set<string | null>();
      return {
        async onMessage(message, request) {
          const trace = request.headers.get('sentry-trace');
          if (seen.has(trace)) return;
          seen.add(trace);
          await send(message.chat_id, 'Hello');
        },
      };
    },
    corrected: () => ({ onMessage: once((message) => send(message.chat_id, 'Hello')) }),
  },
  {
    name: 'remembers a message after slow work, when the retry has arrived',
    scenario: messages('Hi'),
    options: { faults: { timeouts: 1 } },
    buggy() {
      const seen = new Set<string>();
      return {
        async onMessage(message) {
          if (seen.has(message.id)) return;
          await send(message.chat_id, 'Please wait');
          await send(message.chat_id, 'Here it is');
          seen.add(message.id);
        },
      };
    },
    corrected: () => ({
      onMessage: once(async (message) => {
        await send(message.chat_id, 'Please wait');
        await send(message.chat_id, 'Here it is');
      }),
    }),
  },
  {
    name: 'looks up in a slow database whether it knows a message',
    scenario: messages('Hi'),
    options: { faults: { duplicates: 1 } },
    buggy() {
      const rows = new Set<string>();
      return {
        async onMessage(message) {
          await sleep(5);
          if (rows.has(message.id)) return;
          await sleep(5);
          rows.add(message.id);
          await send(message.chat_id, 'Hello');
        },
      };
    },
    corrected() {
      const rows = new Set<string>();
      return {
        async onMessage(message) {
          await sleep(5);
          // What an insert with a unique key does.
          const isNew = !rows.has(message.id) && rows.add(message.id);
          await sleep(5);
          if (isNew) await send(message.chat_id, 'Hello');
        },
      };
    },
  },
  {
    name: 'forgets messages after a second',
    scenario: messages('Hi'),
    options: { faults: { timeouts: 1, duplicates: 1 } },
    buggy() {
      const seen = new Set<string>();
      return {
        async onMessage(message) {
          if (seen.has(message.id)) return;
          seen.add(message.id);
          setTimeout(() => seen.delete(message.id), 1_000);
          await send(message.chat_id, 'Hello');
        },
      };
    },
    corrected() {
      const seen = new Set<string>();
      return {
        async onMessage(message) {
          if (seen.has(message.id)) return;
          seen.add(message.id);
          setTimeout(() => seen.delete(message.id), 86_400_000);
          await send(message.chat_id, 'Hello');
        },
      };
    },
  },
];
