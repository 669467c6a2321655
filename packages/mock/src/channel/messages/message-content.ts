import type { Message, MessageBase, MessageByType, MessageType } from '@whapi-webhooks/types';

/** What one kind of message has besides what all messages have: its type and its content. */
export type MessageContent<T extends MessageType = MessageType> = {
  [K in T]: Omit<MessageByType[K], Exclude<keyof MessageBase, 'type'>>;
}[T];

/** Everything that messages of any kind have, except for the type. */
const COMMON: Record<Exclude<keyof MessageBase, 'type'>, true> = {
  id: true,
  subtype: true,
  chat_id: true,
  chat_name: true,
  from: true,
  from_me: true,
  from_name: true,
  source: true,
  timestamp: true,
  device_id: true,
  status: true,
  context: true,
  reactions: true,
  labels: true,
  starred: true,
};

/** The type and the content of a message. */
export function contentOf(message: Message): MessageContent {
  const entries = Object.entries(message).filter(([name]) => !(name in COMMON));
  return Object.fromEntries(entries) as unknown as MessageContent;
}
