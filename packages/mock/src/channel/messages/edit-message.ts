import type { Message } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { applyMessageAction, type ResolvedSender } from './apply-message-action.ts';
import { contentOf, type MessageContent } from './message-content.ts';
import { contextOf, quotedContent, type References } from './quote.ts';

interface ContentChange extends References {
  messageId: string;
  by: ResolvedSender;
  content(messageId: string): MessageContent;
}

/**
 * The author of a message replaces its content: an action of type `edit`, and `messages.patch`.
 * Returns the edited message. All of this is our choice, since the vendor documents no edit.
 * @throws {CommandError} with 400 when someone else wrote the message, or the content has another type
 */
export const changeContent: Command<ContentChange, Message> = (state, input, context) => {
  const { messageId, by, content, ...references } = input;
  const target = findMessage(state, messageId);
  if (target.from !== by.from)
    throw wrongParameters(`message ${messageId} was written by ${target.from}, not by ${by.from}`);
  const changed = content(messageId);
  if (changed.type !== target.type)
    throw wrongParameters(`message ${messageId} is of type ${target.type}, not ${changed.type}`);
  const after = { ...target, ...changed, ...contextOf(state, references) } as Message;
  const edited_content = quotedContent(after);
  const action = {
    type: 'edit',
    target: messageId,
    edited_type: after.type,
    ...(edited_content && { edited_content }),
  } as const;
  return { ...applyMessageAction(state, { by, target, action, after: () => after }, context), result: after };
};

/** The author of a message changes its text, or the caption of its file. */
export const editText: Command<{ messageId: string; by: ResolvedSender; text: string }, Message> = (
  state,
  input,
  context,
) => {
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
