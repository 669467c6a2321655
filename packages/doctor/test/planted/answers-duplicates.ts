import type { ChatUpdate, Message } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

/** A bot that answers each text of a person that is new to it. */
function answering(isNew: () => (message: Message) => boolean | Promise<boolean>) {
  return (call: Call) => {
    const isNewToIt = isNew();
    return async (request: Request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      for (const message of messages) {
        if (message.from_me || message.type !== 'text' || !(await isNewToIt(message))) continue;
        await call('POST', '/messages/text', { to: message.chat_id, body: 'Hello' });
      }
      return new Response();
    };
  };
}

const turn = () => new Promise((resolve) => void setImmediate(resolve));

export const bots: readonly Bot[] = [
  {
    name: 'remembers no message ids',
    faults: ['answers-duplicates', 'answers-retries'],
    create: answering(() => () => true),
  },
  {
    name: 'remembers the id of the last message only',
    faults: ['answers-duplicates'],
    create: answering(() => {
      let last = '';
      return ({ id }) => {
        const isNew = id !== last;
        last = id;
        return isNew;
      };
    }),
  },
  {
    name: 'asks its database before it writes to it, and waits in between',
    faults: ['answers-duplicates'],
    create: answering(() => {
      const rows = new Set<string>();
      return async ({ id }) => {
        const isKnown = rows.has(id);
        await turn();
        rows.add(id);
        return !isKnown;
      };
    }),
  },
  {
    name: 'remembers a message by sender and id',
    faults: ['answers-duplicates'],
    create: answering(() => {
      const keys = new Set<string>();
      return ({ id, from }) => !keys.has(`${from} ${id}`) && Boolean(keys.add(`${from} ${id}`));
    }),
  },
  {
    name: 'remembers ids until it has a hundred',
    faults: [],
    create: answering(() => {
      const ids = new Set<string>();
      return ({ id }) => {
        if (ids.size >= 100) ids.delete([...ids][0] ?? '');
        return !ids.has(id) && Boolean(ids.add(id));
      };
    }),
  },
  {
    name: 'reads messages from chat updates, and remembers no ids',
    faults: ['answers-duplicates', 'answers-retries'],
    create: (call) => async (request) => {
      const { chats_updates: updates = [] } = (await request.json()) as { chats_updates?: ChatUpdate[] };
      for (const { after_update } of updates) {
        const message = after_update?.last_message;
        if (message?.type !== 'text' || message.from_me) continue;
        await call('POST', '/messages/text', { to: message.chat_id, body: 'Hello' });
      }
      return new Response();
    },
  },
];
