import type { ChatUpdate, Message, MessageUpdate, Status } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

/** A bot that answers each new message of a person that it finds worth it, with what it makes of it. */
function answering(
  answer: (message: Message) => string | undefined,
  { later = false, addressOf = ({ chat_id }: Message) => chat_id } = {},
) {
  return (call: Call) => {
    const seen = new Set<string>();
    return async (request: Request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      const work = async () => {
        for (const message of messages) {
          const body = message.from_me || seen.has(message.id) ? undefined : answer(message);
          seen.add(message.id);
          if (body !== undefined) await call('POST', '/messages/text', { to: addressOf(message), body });
        }
      };
      if (later) setTimeout(work, 10);
      else await work();
      return new Response();
    };
  };
}

const textOf = (message: Message) => (message.type === 'text' ? message.text?.body : undefined);
const MENU = 'Please choose: 1. Prices 2. Opening hours';

export const bots: readonly Bot[] = [
  {
    name: 'sends its menu after everything that it does not understand',
    faults: ['answers-non-messages'],
    create: answering((message) => (textOf(message) === '1' ? 'It costs 5.' : MENU)),
  },
  {
    name: 'sends its menu after everything that it does not understand, and only when it has responded',
    faults: ['answers-non-messages'],
    create: answering((message) => (textOf(message) === '1' ? 'It costs 5.' : MENU), { later: true }),
  },
  {
    name: 'echoes what has no text',
    faults: ['answers-non-messages'],
    create: answering((message) => (message.type === 'unknown' ? undefined : `You said: ${textOf(message)}`)),
  },
  {
    name: 'answers reactions with its menu',
    faults: ['answers-non-messages'],
    create: answering((message) =>
      message.type === 'text' || (message.type === 'action' && message.action?.type === 'reaction') ? MENU : undefined,
    ),
  },
  {
    name: 'answers everything but actions and system messages',
    faults: ['answers-non-messages'],
    create: answering(({ type }) => (['action', 'system'].includes(type) ? undefined : MENU)),
  },
  {
    name: 'answers the messages that messages.patch changes',
    faults: ['answers-non-messages'],
    create(call) {
      const bot = answering(({ type }) => (type === 'text' ? MENU : undefined))(call);
      return async (request) => {
        const { messages_updates: updates = [] } = (await request.clone().json()) as {
          messages_updates?: MessageUpdate[];
        };
        for (const { after_update: message } of updates) {
          if (!message?.chat_id || message.from_me) continue;
          await call('POST', '/messages/text', { to: message.chat_id, body: MENU });
        }
        return bot(request);
      };
    },
  },
  {
    name: 'answers stories to the person who posted them',
    faults: ['answers-non-messages'],
    create: answering(({ type }) => (['text', 'image', 'story'].includes(type) ? MENU : undefined), {
      addressOf: ({ type, from, chat_id }) => (type === 'story' ? (from ?? '') : chat_id),
    }),
  },
  {
    name: 'answers the stories that chats.patch tells of',
    faults: ['answers-non-messages'],
    create(call) {
      const bot = answering(({ type }) => (type === 'text' ? MENU : undefined))(call);
      return async (request) => {
        const { chats_updates: updates = [] } = (await request.clone().json()) as { chats_updates?: ChatUpdate[] };
        for (const { after_update: chat } of updates) {
          const story = chat?.last_message;
          if (story?.type === 'story' && story.from)
            await call('POST', '/messages/text', { to: story.from, body: MENU });
        }
        return bot(request);
      };
    },
  },
  {
    name: 'thanks whoever views its stories',
    faults: ['answers-non-messages'],
    create(call) {
      const bot = answering(({ type }) => (type === 'text' ? MENU : undefined))(call);
      return async (request) => {
        const { statuses = [] } = (await request.clone().json()) as { statuses?: Status[] };
        for (const { viewer_id: viewer, recipient_id: recipient } of statuses) {
          if (recipient === 'stories' && viewer) await call('POST', '/messages/text', { to: viewer, body: MENU });
        }
        return bot(request);
      };
    },
  },
  {
    name: 'answers texts, pictures and polls, and says that it does not take others',
    faults: [],
    create: answering(({ type }) =>
      type === 'text' ? MENU : ['image', 'poll'].includes(type) ? 'I only read texts.' : undefined,
    ),
  },
  {
    name: 'welcomes whoever it does not know, whatever comes from them',
    faults: ['answers-non-messages', 'order-dependent'],
    create(call) {
      const known = new Set<string>();
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, from, type, chat_id } of messages) {
          if (from_me || seen.has(id)) continue;
          seen.add(id);
          const isNew = !known.has(String(from));
          known.add(String(from));
          if (isNew || type === 'text') await call('POST', '/messages/text', { to: chat_id, body: MENU });
        }
        return new Response();
      };
    },
  },
];
