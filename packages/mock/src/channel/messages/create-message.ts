import type { Message, MessageContext, MessageSource, MessageStatus } from '@whapi-webhooks/types';
import { createMessageId } from '../ids/message-id.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import { API_DEVICE_ID, seconds } from '../state/message-parts.ts';
import { withChatName } from '../state/names.ts';
import type { MessageContent } from './message-content.ts';

/** The chat, author and source of a message. */
export interface MessageHead {
  chatId: string;
  /** Digits of the author. */
  from: string;
  /** Name of the author. Messages sent through the API have none. */
  fromName?: string | undefined;
  source: MessageSource;
  /** Number of the linked device that sends it. Default: Whapi's own for messages sent through the API, else none. */
  deviceId?: number;
  context?: MessageContext;
}

/** The channel's own messages have a status, except those that WhatsApp itself reports. */
const STATUS: Partial<Record<MessageSource, MessageStatus>> = { api: 'pending', mobile: 'sent', web: 'sent' };

/** A message with what captured ones of its source have, in their order. */
export function createMessage(
  state: ChannelState,
  { chatId, from, fromName, source, deviceId, context }: MessageHead,
  content: MessageContent | ((messageId: string) => MessageContent),
  commandContext: CommandContext,
): Message {
  const fromMe = from === state.account.phone;
  const viaApi = source === 'api';
  const id = createMessageId({ chatId, fromMe, from, viaApi }, commandContext);
  const status = fromMe ? STATUS[source] : undefined;
  const device = deviceId ?? (viaApi ? API_DEVICE_ID : undefined);
  const { type, ...body } = typeof content === 'function' ? content(id) : content;
  return {
    id,
    from_me: fromMe,
    type,
    chat_id: chatId,
    timestamp: seconds(commandContext),
    source,
    ...(device !== undefined && { device_id: device }),
    ...withChatName(state, { chatId, from, fromName }),
    ...(status && { status }),
    ...body,
    ...(context && { context }),
    from,
    ...(fromName !== undefined && { from_name: fromName }),
  } as Message;
}
