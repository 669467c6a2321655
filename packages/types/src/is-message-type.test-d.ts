import { expectTypeOf } from 'vitest';
import type { AnyMessage, UnlistedMessage } from './any-message.ts';
import type { Message, MessageByType, MessageType, TextMessage } from './generated.ts';
import { isMessageType } from './is-message-type.ts';

declare const message: Message;
declare const any: AnyMessage;

// There is a guard for each type.
expectTypeOf<keyof MessageByType>().toEqualTypeOf<MessageType>();
expectTypeOf<MessageByType[MessageType]>().toEqualTypeOf<Message>();

// Either branch narrows, and `filter` does too.
if (isMessageType(message, 'text')) expectTypeOf(message).toEqualTypeOf<TextMessage>();
else expectTypeOf(message).toEqualTypeOf<Exclude<Message, TextMessage>>();
expectTypeOf([message].filter((item) => isMessageType(item, 'text'))).toEqualTypeOf<TextMessage[]>();

// A message of an unlisted type is left over.
if (isMessageType(any, 'text')) expectTypeOf(any).toEqualTypeOf<TextMessage>();
else expectTypeOf(any).toEqualTypeOf<Exclude<Message, TextMessage> | UnlistedMessage>();
