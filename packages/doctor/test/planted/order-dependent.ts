import type { Bot, Call } from '../bot.ts';
import { incomingTexts, readWebhook, sendText } from '../parts/incoming.ts';

interface Webhook {
  messages?: { id: string; chat_id: string; from_me: boolean; timestamp: number; action?: { type: string } }[];
  messages_updates?: { id: string }[];
  statuses?: { id: string; status: string }[];
  chats_updates?: { after_update: { id: string; last_message?: { id: string; from_me: boolean } } }[];
  chats?: { id: string }[];
}

/** A bot that answers each new text, after `store` has looked at the webhook. */
function storing(
  create: () => (webhook: Webhook, seen: Set<string>) => void,
): (call: Call) => ReturnType<Bot['create']> {
  return (call) => {
    const seen = new Set<string>();
    const store = create();
    return async (request) => {
      const webhook = (await readWebhook(request)) ?? {};
      try {
        store(webhook as Webhook, seen);
        for (const { id, chatId } of incomingTexts(webhook)) {
          if (seen.has(id)) continue;
          seen.add(id);
          await sendText(call, chatId, 'Hello').catch(() => seen.delete(id));
        }
      } catch (error) {
        return new Response(`${(error as Error).name}`, { status: 500 });
      }
      return new Response();
    };
  };
}

export const bots: readonly Bot[] = [
  {
    name: 'expects the messages of a new chat',
    faults: ['not-200', 'order-dependent', 'dies-of-events'],
    create: storing(() => {
      const texts = new Map<string, number>();
      return ({ messages = [], chats = [] }) => {
        for (const { chat_id } of messages) texts.set(chat_id, (texts.get(chat_id) ?? 0) + 1);
        for (const { id } of chats) if (!texts.get(id)) throw new Error(`No messages in ${id}`);
      };
    }),
  },
  {
    name: 'looks up the last message of a chat',
    faults: ['order-dependent', 'dies-of-events'],
    create: storing(() => {
      const known = new Map<string, { isLast?: boolean }>();
      return ({ messages = [], chats_updates = [] }) => {
        for (const { id } of messages) known.set(id, {});
        for (const {
          after_update: { last_message },
        } of chats_updates) {
          if (last_message && !last_message.from_me) known.get(last_message.id)!.isLast = true;
        }
      };
    }),
  },
  {
    name: 'looks up the message of a status',
    faults: ['not-200', 'order-dependent', 'dies-of-events'],
    create: storing(() => {
      const statuses = new Map<string, { status?: string }>();
      return ({ messages = [], statuses: changes = [] }) => {
        for (const { id, from_me } of messages) if (from_me) statuses.set(id, {});
        for (const { id, status } of changes) statuses.get(id)!.status = status;
      };
    }),
  },
  {
    name: 'takes an edited message for a known one',
    faults: ['order-dependent'],
    create: storing(() => ({ messages_updates = [] }, seen) => {
      for (const { id } of messages_updates) seen.add(id);
    }),
  },
  {
    name: 'skips older messages of a chat',
    faults: ['order-dependent'],
    create: storing(() => {
      const newest = new Map<string, number>();
      return ({ messages = [] }, seen) => {
        for (const { id, chat_id, timestamp, from_me } of messages) {
          if (from_me) continue;
          if (timestamp < (newest.get(chat_id) ?? 0)) seen.add(id);
          newest.set(chat_id, timestamp);
        }
      };
    }),
  },
  {
    name: 'stores what it does not know yet',
    faults: [],
    create: storing(() => {
      const statuses = new Map<string, string>();
      const chats = new Map<string, { last?: string | undefined }>();
      return ({ statuses: changes = [], chats_updates = [] }) => {
        for (const { id, status } of changes) statuses.set(id, status);
        for (const { after_update } of chats_updates)
          chats.set(after_update.id, { last: after_update.last_message?.id });
      };
    }),
  },
];
