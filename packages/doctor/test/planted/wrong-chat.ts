import type { Message } from '@whapi-webhooks/types';
import type { Bot, Call } from '../bot.ts';

/** A bot that answers each new text of a person, at an address that it makes of the message. */
function answering(addressOf: (message: Message) => string | undefined) {
  return (call: Call) => {
    const seen = new Set<string>();
    return async (request: Request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      for (const message of messages) {
        const to = addressOf(message);
        if (message.from_me || message.type !== 'text' || seen.has(message.id) || !to) continue;
        seen.add(message.id);
        await call('POST', '/messages/text', { to, body: 'Hello' });
      }
      return new Response();
    };
  };
}

const isGroup = ({ chat_id }: Message) => chat_id.endsWith('@g.us');

export const bots: readonly Bot[] = [
  { name: 'answers the sender', faults: ['wrong-chat'], create: answering(({ from }) => from) },
  {
    name: 'answers the digits of the sender as a number',
    faults: ['wrong-chat'],
    create: answering(({ from }) => `${from?.replace(/\D/g, '')}@s.whatsapp.net`),
  },
  {
    name: 'answers the digits of the chat',
    faults: ['wrong-chat', 'dies-of-non-webhooks'],
    create: answering(({ chat_id }) => chat_id.split('@')[0]),
  },
  {
    name: 'serves groups only, and answers the member who wrote',
    faults: ['wrong-chat', 'dies-of-non-webhooks'],
    create: answering((message) => (isGroup(message) ? message.from : undefined)),
  },
  {
    name: 'serves the group of a name, and answers the member who wrote',
    faults: ['wrong-chat'],
    options: { groupName: 'Support' },
    create: answering((message) => (message.chat_name === 'Support' ? message.from : undefined)),
  },
  {
    name: 'serves groups only, and answers in the group',
    faults: ['dies-of-non-webhooks'],
    create: answering((message) => (isGroup(message) ? message.chat_id : undefined)),
  },
];
