import type { WhapiRequest } from '../requests/request.ts';

/** What a row is about, for readers that show rows without their bodies. */
export interface RowSubject {
  /** The id of the chat. */
  chat?: string;
  /** Ids of the messages, at most ten. */
  messages?: string[];
}

const MOST_MESSAGES = 10;

/** The chat and the messages that a webhook is about. Never throws: a webhook that is sent unchecked can contain anything. */
export function subjectOfWebhook(webhook: unknown): RowSubject {
  const lists = Object.entries(objectOf(webhook));
  const messages = lists.flatMap(([name, items]) => {
    if (!/^(?:messages|statuses)(?:_|$)/.test(name) || !Array.isArray(items)) return [];
    return items.slice(0, MOST_MESSAGES).flatMap((item) => idsOfMessage(item));
  });
  const [chat] = lists.flatMap(([name, items]) => {
    if (!Array.isArray(items)) return [];
    return items.slice(0, 1).flatMap((item) => chatOf(item, name.startsWith('chats')) ?? []);
  });
  return subject(chat, messages);
}

/** The chat and the messages that a REST request names, or its answer. */
export function subjectOfRequest({ params, body, answer, path }: WhapiRequest): RowSubject {
  const { to } = objectOf(body);
  const { message, id } = objectOf(answer);
  const answered = objectOf(message ?? (path.startsWith('/messages') ? { id } : {}));
  const { MessageID, ChatID, StatusID } = params as Record<string, unknown>;
  const chat = [ChatID, answered.chat_id, to].find((value) => typeof value === 'string');
  return subject(chat, [MessageID ?? StatusID, answered.id]);
}

function subject(chat: unknown, ids: readonly unknown[]): RowSubject {
  const messages = [...new Set(ids.filter((id) => typeof id === 'string'))].slice(0, MOST_MESSAGES);
  return { ...(typeof chat === 'string' && { chat }), ...(messages.length > 0 && { messages }) };
}

/** Its own id, and that of the message which it acts on. */
function idsOfMessage(item: unknown): unknown[] {
  if (typeof item === 'string') return [item];
  const { id, action, after_update: after } = objectOf(item);
  return [id, objectOf(after).id, objectOf(action).target];
}

function chatOf(item: unknown, isChat: boolean): unknown {
  const { chat_id: chat, id, after_update: after, recipient_id: recipient } = objectOf(item);
  const updated = objectOf(after);
  return chat ?? updated.chat_id ?? (isChat ? (updated.id ?? id ?? item) : recipient);
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
