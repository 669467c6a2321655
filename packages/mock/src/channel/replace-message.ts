import type { Message } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from './channel-state.ts';
import { chatOf } from './chat-id.ts';

/** A message that changed, in its chat too where it is the last one. No `chats.patch` is known to tell that. */
export function replaceMessage({ chats }: ChannelState, message: Message): Changes {
  const chat = chats.get(chatOf(message));
  const isLast = chat?.last_message?.id === message.id;
  return { messages: [message], ...(chat && isLast && { chats: [{ ...chat, last_message: message }] }) };
}
