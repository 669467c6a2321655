import type { ChatUpdate, Message, Status } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';
import { messageTypes } from '../parts/message-types.ts';

export const bots: readonly Bot[] = [
  {
    name: 'looks up the handler of each documented message type',
    faults: ['dies-of-unknown', 'dies-of-non-webhooks'],
    create(call) {
      const seen = new Set<string>();
      const handlers = new Map<string, (message: Message) => unknown>(messageTypes.map((type) => [type, () => {}]));
      handlers.set('text', (message) => call('POST', '/messages/text', { to: message.chat_id, body: 'Hello' }));
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || seen.has(message.id)) continue;
          seen.add(message.id);
          await handlers.get(message.type)!(message);
        }
        return new Response();
      };
    },
  },
  {
    name: 'the same, and skips the types that it does not know',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      const handlers = new Map<string, (message: Message) => unknown>(messageTypes.map((type) => [type, () => {}]));
      handlers.set('text', (message) => call('POST', '/messages/text', { to: message.chat_id, body: 'Hello' }));
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const message of messages) {
          if (message.from_me || seen.has(message.id)) continue;
          seen.add(message.id);
          await handlers.get(message.type)?.(message);
        }
        return new Response();
      };
    },
  },
  {
    name: 'throws at an event that its switch does not list',
    faults: ['dies-of-unknown', 'mode-dependent', 'dies-of-non-webhooks'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { event, messages = [] } = (await request.json()) as {
          event: { type: string; event: string };
          messages?: Message[];
        };
        switch (event.type) {
          case 'messages':
            for (const { id, from_me, type, chat_id } of messages) {
              if (from_me || type !== 'text' || event.event !== 'post' || seen.has(id)) continue;
              seen.add(id);
              await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
            }
            break;
          case 'statuses':
          case 'chats':
          case 'contacts':
          case 'groups':
          case 'presences':
          case 'calls':
          case 'labels':
          case 'channel':
          case 'users':
          case 'service':
            break;
          default:
            throw new Error(`Unexpected event ${event.type}`);
        }
        return new Response();
      };
    },
  },
  {
    name: 'knows how to record each documented change of a chat',
    faults: ['dies-of-unknown'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { chats_updates = [], messages = [] } = (await request.json()) as {
          chats_updates?: ChatUpdate[];
          messages?: Message[];
        };
        for (const { before_update, after_update, changes } of chats_updates) {
          for (const change of changes ?? []) {
            const known = { ...before_update, ...after_update } as Record<string, unknown>;
            if (!(change in known) && change.includes('_of')) throw new TypeError(`Cannot record ${change}`);
          }
        }
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
        }
        return new Response();
      };
    },
  },
  {
    name: 'looks up the rank of a status in a table that lacks new ones',
    faults: ['dies-of-unknown'],
    create: (call) => rankingStatuses(call, (rank) => rank!.order),
  },
  {
    name: 'the same, and takes a status that it does not know for the lowest',
    faults: [],
    create: (call) => rankingStatuses(call, (rank) => rank?.order ?? 0),
  },
];

function rankingStatuses(call: Call, orderOf: (rank: { order: number } | undefined) => number) {
  const names = ['failed', 'pending', 'sent', 'delivered', 'read', 'played', 'deleted'];
  const ranks = new Map(names.map((name, order) => [name, { order }]));
  const highest = new Map<string, number>();
  const seen = new Set<string>();
  return async (request: Request) => {
    const { messages = [], statuses = [] } = (await request.json()) as { messages?: Message[]; statuses?: Status[] };
    for (const { id, status } of statuses) {
      if (status !== undefined) highest.set(id, Math.max(highest.get(id) ?? 0, orderOf(ranks.get(status))));
    }
    for (const { id, from_me, type, chat_id } of messages) {
      if (from_me || type !== 'text' || seen.has(id)) continue;
      seen.add(id);
      await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
    }
    return new Response();
  };
}
