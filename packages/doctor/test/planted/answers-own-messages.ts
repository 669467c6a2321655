import type { ChatUpdate, Message, Status } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

interface Body {
  messages?: readonly Message[];
  chats_updates?: readonly ChatUpdate[];
  statuses?: readonly Status[];
}

/** A bot that answers with what `next` finds to answer in a webhook, each message once. */
function answering(
  next: (body: Body) => readonly Message[],
  { later = false, addressOf = ({ chat_id }: Message): string | undefined => chat_id } = {},
) {
  return (call: Call) => {
    const seen = new Set<string>();
    return async (request: Request) => {
      for (const message of next((await request.json()) as Body)) {
        const { id } = message;
        if (seen.has(id)) continue;
        seen.add(id);
        const answer = () =>
          call('POST', '/messages/text', { to: addressOf(message), body: 'Hello! A human will be with you.' });
        if (later) setTimeout(answer, 20);
        else await answer();
      }
      return new Response();
    };
  };
}

const texts = ({ messages = [] }: Body) => messages.filter(({ type }) => type === 'text');
const incoming = (body: Body) => texts(body).filter(({ from_me }) => !from_me);

export const bots: readonly Bot[] = [
  { name: 'does not look at from_me', faults: ['answers-own-messages'], create: answering(texts) },
  {
    name: 'does not look at from_me, and answers after its response',
    faults: ['answers-own-messages'],
    create: answering(texts, { later: true }),
  },
  {
    name: 'does not look at from_me, and answers the sender, which is the account itself',
    faults: ['answers-own-messages', 'wrong-chat'],
    create: answering(texts, { addressOf: ({ from = '' }) => (from.includes('@') ? from : `${from}@s.whatsapp.net`) }),
  },
  {
    name: 'skips what it sent through the API, but not what the owner types on the phone',
    faults: ['answers-own-messages'],
    create: answering((body) => texts(body).filter(({ source }) => source !== 'api')),
  },
  {
    name: 'answers the last message of a changed chat, whoever wrote it',
    faults: ['answers-own-messages'],
    create: answering((body) => [
      ...incoming(body),
      ...texts({ messages: body.chats_updates?.flatMap(({ after_update }) => after_update?.last_message ?? []) ?? [] }),
    ]),
  },
  {
    name: 'thanks for each status of its own messages',
    faults: ['answers-non-messages', 'answers-own-messages'],
    create(call) {
      const bot = answering(incoming)(call);
      return async (request) => {
        const { statuses = [] } = (await request.clone().json()) as Body;
        for (const { recipient_id, status } of statuses) {
          if (status === 'read') await call('POST', '/messages/text', { to: recipient_id, body: 'Any questions?' });
        }
        return bot(request);
      };
    },
  },
  { name: 'answers incoming messages only', faults: [], create: answering(incoming) },
  {
    name: 'answers incoming messages only, after its response',
    faults: [],
    create: answering(incoming, { later: true }),
  },
];
