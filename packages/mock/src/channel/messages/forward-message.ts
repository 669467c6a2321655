import type { Message } from '@whapi-webhooks/types';
import type { Command, CommandContext } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { isServiceMessage } from './is-service-message.ts';
import { contentOf, type MessageContent } from './message-content.ts';
import { createPoll } from './poll.ts';
import { sendNew } from './send-message.ts';

/**
 * POST /messages/{MessageID}: the same content to another chat. The copy counts how often it was forwarded,
 * and a poll starts without votes. Which messages cannot be forwarded is our choice, since the vendor does not say.
 * @throws {CommandError} with 400 when it is a service message
 */
export const forwardMessage: Command<{ messageId: string; to: string }, Message> = (state, input, context) => {
  const message = findMessage(state, input.messageId);
  if (isServiceMessage(message)) {
    throw wrongParameters(`a message of type ${message.type} cannot be forwarded`);
  }
  const forwarding_score = (message.context?.forwarding_score ?? 0) + 1;
  const content = () => forwarded(message, context);
  return sendNew(state, { to: input.to, content, context: { forwarded: true, forwarding_score } }, context);
};

function forwarded(message: Message, context: CommandContext): MessageContent {
  return message.type === 'poll' ? { type: 'poll', poll: createPoll(message.poll, context) } : contentOf(message);
}
