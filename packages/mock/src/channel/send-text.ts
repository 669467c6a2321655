import type { Message, MessageContext, SendTextRequest } from '@whapi-webhooks/types';
import { addMessage } from './add-message.ts';
import type { ChannelState } from './channel-state.ts';
import { toChatId } from './chat-id.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { createMessageId } from './message-id.ts';
import { API_DEVICE_ID, seconds, withChatName } from './message-parts.ts';

/** POST /messages/text. The answer leaves out the chat's name, which the webhook carries. */
export const sendText: Command<SendTextRequest, Message> = (state, request, context) => {
  if (request.edit) throw new CommandError(501, 'Editing messages is not served by this mock yet');
  const chatId = toChatId(request.to);
  const from = state.account.phone;
  const message: Message = {
    id: createMessageId({ chatId, fromMe: true, from, viaApi: true }, context),
    from_me: true,
    type: 'text',
    chat_id: chatId,
    timestamp: seconds(context),
    source: 'api',
    device_id: API_DEVICE_ID,
    status: 'pending',
    text: { body: request.body, ...(request.view_once && { view_once: true }) },
    ...contextOf(state, request),
    from,
  };
  return { ...addMessage(state, { ...message, ...withChatName(state, chatId) }), result: message };
};

function contextOf(state: ChannelState, { quoted, mentions }: SendTextRequest): { context?: MessageContext } {
  if (!quoted && !mentions) return {};
  return { context: { ...(mentions && { mentions }), ...(quoted && quote(state, quoted)) } };
}

function quote({ messages }: ChannelState, id: string): MessageContext {
  const message = messages.get(id);
  if (!message) return { quoted_id: id };
  return {
    quoted_id: id,
    quoted_type: message.type,
    ...(message.type === 'text' && { quoted_content: { body: message.text.body } }),
    ...(message.from && { quoted_author: message.from }),
  };
}
