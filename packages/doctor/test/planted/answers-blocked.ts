import type { Group, Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

export const bots: readonly Bot[] = [
  {
    name: 'tries to send again after a pause, whatever the gateway answers',
    faults: ['answers-blocked'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          const trySending = async () => {
            const answer = await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
            if (!answer.sent) setTimeout(trySending, 300);
          };
          void trySending();
        }
        return new Response();
      };
    },
  },
  {
    name: 'tries to send again whatever the gateway answers',
    faults: ['answers-blocked'],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          for (let attempt = 0; attempt < 4; attempt++) {
            const answer = await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
            if (answer.sent) break;
          }
        }
        return new Response();
      };
    },
  },
  {
    name: 'answers the webhook with 500 when a message was not sent, and tries again with the next attempt',
    faults: ['answers-blocked'],
    create(call) {
      const answered = new Map<string, Promise<Record<string, unknown>>>();
      return async (request) => {
        const { messages = [] } = (await request.json()) as { messages?: Message[] };
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text') continue;
          const answer = answered.get(id) ?? call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
          answered.set(id, answer);
          if ((await answer).sent) continue;
          answered.delete(id);
          return new Response(null, { status: 500 });
        }
        return new Response();
      };
    },
  },
  {
    name: 'welcomes each group that it is added to, beside its answers',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const { messages = [], groups = [] } = (await request.json()) as { messages?: Message[]; groups?: Group[] };
        for (const { id } of groups) await call('POST', '/messages/text', { to: id, body: 'Thank you for adding me' });
        for (const { id, from_me, type, chat_id } of messages) {
          if (from_me || type !== 'text' || seen.has(id)) continue;
          seen.add(id);
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
        }
        return new Response();
      };
    },
  },
];
