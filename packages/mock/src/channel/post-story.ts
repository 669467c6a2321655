import type { Message, StoryMessage } from '@whapi-webhooks/types';
import { actorIn, type Someone } from './actor-in.ts';
import type { Command } from './command.ts';
import { createMessage } from './create-message.ts';
import { type IncomingContent, incomingContent } from './incoming-content.ts';
import type { MessageContent } from './message-content.ts';
import { patchedChat } from './patched-chat.ts';
import type { Content } from './send-message.ts';
import { STORIES, STORIES_CHAT } from './stories.ts';
import { chatsPatch } from './webhooks.ts';

/** A story of a contact: of one kind, such as `text` or `image`. */
export type IncomingStory = IncomingContent<'text' | 'image' | 'video' | 'audio' | 'voice' | 'link_preview'> &
  Required<Pick<Someone, 'from'>> &
  Pick<Someone, 'fromName'>;

/** A contact posts a story: documented as a change to the chat of stories, which holds it as its last message. */
export const postStory: Command<IncomingStory, StoryMessage> = (state, input, context) => {
  const head = { chatId: STORIES, ...actorIn(state, STORIES, input) };
  const content = (messageId: string) =>
    ({ ...incomingContent(input, { state, messageId, context }), type: 'story' }) as MessageContent<'story'>;
  const message = createMessage(state, head, content, context) as StoryMessage;
  const before = state.chats.get(STORIES_CHAT) ?? { id: STORIES_CHAT, type: 'broadcast' };
  const after = patchedChat(before, {
    timestamp: message.timestamp,
    unread: (before.unread ?? 0) + 1,
    last_message: message,
  });
  return {
    changes: { chats: [after], messages: [message] },
    webhooks: chatsPatch(state, before, after),
    result: message,
  };
};

/** POST /stories and /messages/story: a story of the channel's own. No webhook is known to tell that, so none does. */
export const publishStory: Command<{ content: Content }, Message> = (state, { content }, context) => {
  const head = { chatId: STORIES, from: state.account.phone, source: 'api' } as const;
  const message = createMessage(state, head, (messageId) => content({ state, messageId, context }), context);
  return { changes: { messages: [message] }, webhooks: [], result: message };
};
