import type { Message } from '@whapi-webhooks/types';
import { type Actor, act } from './act.ts';
import type { Command } from './command.ts';
import { findMessage } from './find.ts';
import type { MessageContent } from './message-content.ts';
import { contextOf, quotedContent, type References } from './quote.ts';
import { wrongParameters } from './wrong-parameters.ts';

interface ContentChange extends References {
  messageId: string;
  by: Actor;
  content(messageId: string): MessageContent;
}

/**
 * The author of a message replaces its content: an action of type `edit`, and `messages.patch`.
 * The answer is the message as it is now. All of this is our choice; the vendor shows no edit.
 * @throws {CommandError} with 400 when it is another's message, or the content is of another type
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
  return { ...act(state, { by, target, action, after: () => after }, context), result: after };
};
