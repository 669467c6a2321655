import type { Chat, Group, Message } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

interface Body {
  messages?: Message[];
  chats_updates?: { after_update: Partial<Chat> }[];
}

export const bots: readonly Bot[] = [
  {
    name: 'greets people by the first word of their name',
    faults: ['dies-of-absence', 'not-200'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        for (const { id, from_me, type, chat_id, from_name } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          await call('POST', '/messages/text', { to: chat_id, body: `Hello ${from_name!.split(' ')[0]}` });
        }
        return new Response();
      };
    },
  },
  {
    name: 'the same, with a greeting for people without a name',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        for (const { id, from_me, type, chat_id, from_name } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          const name = from_name?.split(' ')[0] || 'there';
          await call('POST', '/messages/text', { to: chat_id, body: `Hello ${name}` });
        }
        return new Response();
      };
    },
  },
  {
    name: 'stores each picture by the host of its link, and answers 500 where that fails',
    faults: ['dies-of-absence'],
    create(call) {
      const seen = new Set<string>();
      const hosts = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as Body;
        try {
          for (const message of messages) {
            if (message.from_me || seen.has(message.id)) continue;
            seen.add(message.id);
            if (message.type === 'image') hosts.add(new URL(message.image?.link as string).host);
            if (message.type === 'text') await call('POST', '/messages/text', { to: message.chat_id, body: 'Hello' });
          }
        } catch {
          return new Response(null, { status: 500 });
        }
        return new Response();
      };
    },
  },
  {
    name: 'looks at the last message of each chat that changes, in the background',
    faults: ['dies-of-absence'],
    create(call) {
      const seen = new Set<string>();
      const lastSeen = new Map<string, number>();
      async function remember({ id, last_message: last }: Partial<Chat>): Promise<void> {
        await new Promise((resolve) => setTimeout(resolve, 5));
        lastSeen.set(id!, last!.timestamp);
      }
      return async (request) => {
        const { messages = [], chats_updates: updates = [] } = (await request.json()) as Body;
        for (const { after_update } of updates) void remember(after_update);
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
    name: 'counts the members of each group that it does not know yet',
    faults: ['dies-of-absence', 'not-200'],
    create(call) {
      const sizes = new Map<string, number>();
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [], groups = [] } = (await request.json()) as Body & { groups?: Group[] };
        for (const { id, participants } of groups) if (!sizes.has(id)) sizes.set(id, participants!.length);
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
    name: 'hides the error that it throws after its response, where there is no name',
    faults: ['dies-of-absence'],
    create: (call) => greetingLater(call, (name) => name!.split(' ')[0]),
  },
  {
    name: 'the same, and takes somebody without a name for a customer',
    faults: [],
    create: (call) => greetingLater(call, (name) => name?.split(' ')[0] ?? 'customer'),
  },
];

function greetingLater(call: Call, firstName: (name: string | undefined) => string | undefined) {
  const seen = new Set<string>();
  return async (request: Request) => {
    const { messages = [] } = (await request.json()) as { messages?: Message[] };
    for (const { id, from_me, from_name, type, chat_id } of messages) {
      if (from_me || type !== 'text' || seen.has(id)) continue;
      seen.add(id);
      const greet = async () => {
        await call('POST', '/messages/text', { to: chat_id, body: `Hello ${firstName(from_name)}` });
      };
      greet().catch(() => undefined);
    }
    return new Response();
  };
}
