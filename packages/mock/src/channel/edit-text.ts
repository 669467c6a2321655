import type { Message } from '@whapi-webhooks/types';
import type { Actor } from './act.ts';
import type { Command } from './command.ts';
import { changeContent } from './edit-message.ts';
import { findMessage } from './find.ts';
import { contentOf, type MessageContent } from './message-content.ts';
import { wrongParameters } from './wrong-parameters.ts';

/** The author of a message changes its text, or the caption of its file. */
export const editText: Command<{ messageId: string; by: Actor; text: string }, Message> = (state, input, context) => {
  const { messageId, by, text } = input;
  const content = withText(findMessage(state, messageId), text);
  return changeContent(state, { messageId, by, content: () => content }, context);
};

function withText(message: Message, text: string): MessageContent {
  if (message.type === 'text') return { type: message.type, text: { ...message.text, body: text } };
  const content = (contentOf(message) as unknown as Record<string, object | undefined>)[message.type];
  if (content && 'mime_type' in content) {
    return { type: message.type, [message.type]: { ...content, caption: text } } as unknown as MessageContent;
  }
  throw wrongParameters(`message ${message.id} is of type ${message.type}, which has no text`);
}
