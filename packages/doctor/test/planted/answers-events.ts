import type { Message, Call as PhoneCall, Presence } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

export const bots: readonly Bot[] = [
  {
    name: 'answers missed calls',
    faults: ['answers-events'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [], calls = [] } = (await request.json()) as { messages?: Message[]; calls?: PhoneCall[] };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
        }
        for (const { status, from } of calls) {
          if (status === 'missed') await call('POST', '/messages/text', { to: from, body: 'Please write to us.' });
        }
        return new Response();
      };
    },
  },
  {
    name: 'greets who comes online',
    faults: ['answers-events'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [], presences = [] } = (await request.json()) as {
          messages?: Message[];
          presences?: Presence[];
        };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
        }
        for (const { contact_id, status } of presences) {
          if (status === 'online') await call('POST', '/messages/text', { to: contact_id, body: 'Welcome back' });
        }
        return new Response();
      };
    },
  },
];
