import type { Message } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { chatOf } from '../state/chat-id.ts';

/** Properties of a message that change after it was sent; an empty list and false remove the property. */
type MessagePatch = Pick<Message, 'labels' | 'reactions' | 'starred'>;

/** The message with the patch applied. Removed properties are absent, like all that have their default. */
export function patchedMessage<T extends Message>(message: T, patch: MessagePatch): T {
  const { labels = [], reactions = [], starred = false, ...rest } = { ...message, ...patch };
  return {
    ...rest,
    ...(reactions.length > 0 && { reactions }),
    ...(labels.length > 0 && { labels }),
    ...(starred && { starred }),
  } as T;
}

/** A changed message, also in its chat if it is the last one. No `chats.patch` is known to report this. */
export function replaceMessage({ chats }: ChannelState, message: Message): Changes {
  const chat = chats.get(chatOf(message));
  const isLast = chat?.last_message?.id === message.id;
  return { messages: [message], ...(chat && isLast && { chats: [{ ...chat, last_message: message }] }) };
}
