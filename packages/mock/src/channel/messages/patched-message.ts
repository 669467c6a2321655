import type { Message } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { chatOf } from '../state/chat-id.ts';

/** What the channel knows of a message beside what was sent; an empty list and false take it away. */
type MessagePatch = Pick<Message, 'labels' | 'reactions' | 'starred'>;

/** The message with the patch applied. Like everything at its default, what is taken away is absent. */
export function patchedMessage<T extends Message>(message: T, patch: MessagePatch): T {
  const { labels = [], reactions = [], starred = false, ...rest } = { ...message, ...patch };
  return {
    ...rest,
    ...(reactions.length > 0 && { reactions }),
    ...(labels.length > 0 && { labels }),
    ...(starred && { starred }),
  } as T;
}

/** A message that changed, in its chat too where it is the last one. No `chats.patch` is known to tell that. */
export function replaceMessage({ chats }: ChannelState, message: Message): Changes {
  const chat = chats.get(chatOf(message));
  const isLast = chat?.last_message?.id === message.id;
  return { messages: [message], ...(chat && isLast && { chats: [{ ...chat, last_message: message }] }) };
}
