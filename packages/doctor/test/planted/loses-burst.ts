import type { Message } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

interface State {
  seen: Set<string>;
  call: Call;
}

/** A bot that does `handle` with each text that people send, awaiting it. */
function handling(handle: (message: Message, state: State & Record<string, unknown>) => unknown): Bot['create'] {
  return (call) => {
    const state = { seen: new Set<string>(), call };
    return async (request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      for (const message of messages) {
        if (!message.from_me && message.type === 'text') await handle(message, state);
      }
      return new Response();
    };
  };
}

const say = (call: Call, { chat_id }: Message, body = 'Hello!') =>
  call('POST', '/messages/text', { to: chat_id, body });

/** A bot that takes some time for each message, after it has responded. */
function queueing(call: Call, size: number): ReturnType<Bot['create']> {
  const seen = new Set<string>();
  const queue: Message[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    for (let message = queue.shift(); message; message = queue.shift()) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await say(call, message);
    }
    isRunning = false;
  };
  return async (request) => {
    const { messages = [] } = (await request.json()) as { messages?: Message[] };
    for (const message of messages) {
      if (message.from_me || message.type !== 'text' || seen.has(message.id) || queue.length >= size) continue;
      seen.add(message.id);
      queue.push(message);
    }
    if (!isRunning) void run();
    return new Response();
  };
}

/** A bot that pauses for two seconds after each answer, by what `keyOf` makes of the message. */
function pausing(keyOf: (message: Message) => string): Bot['create'] {
  const lastAnswers = new WeakMap<State, Map<string, number>>();
  return handling((message, state) => {
    const answers = lastAnswers.get(state) ?? new Map<string, number>();
    lastAnswers.set(state, answers);
    const key = keyOf(message);
    if (state.seen.has(message.id) || Date.now() - (answers.get(key) ?? 0) < 2_000) return;
    state.seen.add(message.id);
    answers.set(key, Date.now());
    return say(state.call, message);
  });
}

export const bots: readonly Bot[] = [
  { name: 'answers nobody for two seconds after each answer', faults: ['loses-burst'], create: pausing(() => 'all') },
  {
    name: 'answers no chat twice within two seconds',
    faults: [],
    create: pausing(({ chat_id }) => chat_id),
  },
  {
    name: 'skips messages while it is busy',
    faults: ['loses-burst'],
    create: handling(async (message, state) => {
      if (state.seen.has(message.id) || state.isBusy) return;
      state.seen.add(message.id);
      state.isBusy = true;
      await say(state.call, message);
      state.isBusy = false;
    }),
  },
  {
    name: 'tells messages apart by their second',
    faults: ['loses-burst'],
    create: handling(async (message, { seen, call }) => {
      const key = String(message.timestamp);
      if (seen.has(key)) return;
      seen.add(key);
      await say(call, message);
    }),
  },
  {
    name: 'skips messages of a chat that it is answering',
    faults: ['loses-burst'],
    create: handling(async (message, { seen, call }) => {
      if (seen.has(message.id) || seen.has(message.chat_id)) return;
      seen.add(message.id).add(message.chat_id);
      await say(call, message);
      seen.delete(message.chat_id);
    }),
  },
  {
    name: 'has a queue that forgets the oldest of more than ten',
    faults: ['loses-burst'],
    create(call) {
      const seen = new Set<string>();
      const queue: Message[] = [];
      let isRunning = false;
      const run = async () => {
        isRunning = true;
        for (let message = queue.shift(); message; message = queue.shift()) await say(call, message);
        isRunning = false;
      };
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
          seen.add(message.id);
          queue.push(message);
          if (queue.length > 10) queue.shift();
        }
        if (!isRunning) setImmediate(run);
        return new Response();
      };
    },
  },
  {
    name: 'takes no more than ten messages into the queue that it works on after its response',
    faults: ['loses-burst'],
    create: (call) => queueing(call, 10),
  },
  {
    name: 'the same, and takes them all',
    faults: [],
    create: (call) => queueing(call, Number.POSITIVE_INFINITY),
  },
  {
    name: 'saves its list of messages with what it had read before',
    faults: ['loses-burst'],
    create(call) {
      let stored: readonly Message[] = [];
      const answered = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        const texts = messages.filter(({ from_me, type }) => !from_me && type === 'text');
        if (texts.length === 0) return new Response();
        const inbox = [...stored];
        await new Promise((resolve) => setTimeout(resolve, 5));
        stored = [...inbox, ...texts];
        setTimeout(async () => {
          for (const message of stored) {
            if (answered.has(message.id)) continue;
            answered.add(message.id);
            await say(call, message);
          }
        }, 20);
        return new Response();
      };
    },
  },
  {
    name: 'answers one after another from a queue',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      let queue = Promise.resolve<unknown>(undefined);
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
          seen.add(message.id);
          queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, 200))).then(() => say(call, message));
        }
        return new Response();
      };
    },
  },
  {
    name: 'waits for more, and answers all messages of a person together',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      const timers = new Map<string, ReturnType<typeof setTimeout>>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
          seen.add(message.id);
          clearTimeout(timers.get(message.chat_id));
          timers.set(
            message.chat_id,
            setTimeout(() => say(call, message), 600),
          );
        }
        return new Response();
      };
    },
  },
];
