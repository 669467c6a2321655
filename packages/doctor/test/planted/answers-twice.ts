import type { ChatUpdate, Message } from '@whapi-webhooks/types';
import type { Bot } from '../bot.ts';

interface Body {
  messages?: readonly Message[];
  chats_updates?: readonly ChatUpdate[];
}

const isText = (message: Message | undefined): message is Message => message?.type === 'text' && !message.from_me;
const lastOf = ({ chats_updates: updates = [] }: Body) =>
  updates.map(({ after_update }) => after_update?.last_message).filter(isText);

export const bots: readonly Bot[] = [
  {
    name: 'remembers messages, but not those of chat updates',
    faults: ['answers-twice'],
    create(call) {
      const seen = new Set<string>();
      const answer = ({ chat_id }: Message) => call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
      return async (request) => {
        const body = (await request.json()) as Body;
        for (const message of body.messages?.filter(isText) ?? []) {
          if (!seen.has(message.id)) await answer(seen.add(message.id) && message);
        }
        for (const message of lastOf(body)) await answer(message);
        return new Response();
      };
    },
  },
  {
    name: 'answers chat updates after its response, once for each message',
    faults: ['answers-twice'],
    create(call) {
      const messages = new Set<string>();
      const updates = new Set<string>();
      return async (request) => {
        const body = (await request.json()) as Body;
        const fresh = [
          ...(body.messages ?? []).filter(isText).filter(({ id }) => !messages.has(id) && messages.add(id)),
          ...lastOf(body).filter(({ id }) => !updates.has(id) && updates.add(id)),
        ];
        setImmediate(async () => {
          for (const { chat_id } of fresh) {
            await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
            await call('POST', '/messages/text', { to: chat_id, body: 'How can I help?' });
          }
        });
        return new Response();
      };
    },
  },
  {
    name: 'answers messages and chat updates, each message once',
    faults: [],
    create(call) {
      const seen = new Set<string>();
      return async (request) => {
        const body = (await request.json()) as Body;
        for (const { id, chat_id } of [...(body.messages ?? []).filter(isText), ...lastOf(body)]) {
          if (seen.has(id)) continue;
          seen.add(id);
          await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
        }
        return new Response();
      };
    },
  },
];
