import type { Chat, Message } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { chatTypeOf } from '../state/chat-id.ts';
import type { Outcome } from '../state/command.ts';
import { learnedContact } from '../state/names.ts';
import { patchedChat } from '../state/patched.ts';
import { chatsPatch, chatsPost } from '../webhooks/chat-webhooks.ts';
import { messagesPost } from '../webhooks/message-webhooks.ts';
import { isServiceMessage } from './is-service-message.ts';
import { laterStatuses } from './message-status.ts';

/**
 * Puts a message into its chat. The first one creates the chat (`chats.post`);
 * later ones change it (`chats.patch`).
 */
export function addMessage(state: ChannelState, message: Message): Outcome<Message> {
  const before = state.chats.get(message.chat_id);
  const chat: Chat = before ?? { id: message.chat_id, type: chatTypeOf(message.chat_id) };
  const isNews = !message.from_me && !isServiceMessage(message);
  const mentionsMe = isNews && message.context?.mentions?.includes(state.account.phone);
  const after = patchedChat(chat, {
    timestamp: message.timestamp,
    unread: (chat.unread ?? 0) + (isNews ? 1 : 0),
    unread_mention: chat.unread_mention || mentionsMe,
    not_spam: true,
    last_message: message,
  });
  const moved = before && state.chatsPatchWithMessages ? chatsPatch(state, before, after) : [];
  const aboutChat = before ? moved : [chatsPost(state, after)];
  return {
    changes: { chats: [after], messages: [message], contacts: learnedContact(state, message) },
    webhooks: [messagesPost(state, message), ...aboutChat],
    result: message,
    later: laterStatuses(state, message),
  };
}
