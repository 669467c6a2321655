import { fieldsOf } from './fields-of.ts';
import { type Definitions, definition } from './json-schema.ts';
import type { Counterexample } from './read-contract.ts';

/** The type of the messages of a payload, if all of them have the same type. */
export function messageTypeOf(payload: unknown): string | undefined {
  const { messages } = (payload ?? {}) as { messages?: unknown };
  if (!Array.isArray(messages)) return undefined;
  const types = new Set(messages.map((message) => message?.type));
  return types.size === 1 ? `${[...types][0]}` : undefined;
}

/**
 * The message type whose schema rejects a counterexample.
 * Undefined if the error is in the webhook, or in a property that every message has.
 */
export function rejectedMessageType({ payload, issue }: Counterexample, definitions: Definitions): string | undefined {
  const [, list, index, name = ''] = issue.pointer.split('/');
  if (list !== 'messages' || index === undefined || name === '') return undefined;
  const common = fieldsOf(definition('MessageBase', definitions), definitions);
  if (common.some((field) => field.name === name)) return undefined;
  return (payload as { messages: { type?: string }[] }).messages[Number(index)]?.type;
}

/** The event whose examples include every message type. */
export const MESSAGES_EVENT = 'messages.post';
