import type { Conversation } from '../../lab/conversation.ts';
import type { Json } from './provocation.ts';

/**
 * A webhook as it would come from somebody: in that chat, with message ids of its own.
 * @param number counts up: no two webhooks of an examination have the same
 */
export function addressTo(webhook: Json, { person, chatId }: Conversation, number: number, channelId: unknown): Json {
  const isGroup = chatId.endsWith('@g.us');
  const names = new Map<unknown, string>();
  for (const item of [
    ...itemsOf(webhook.messages),
    ...itemsOf(webhook.chats),
    ...itemsOf(webhook.groups),
    ...updatesOf(webhook),
  ]) {
    const { id, chat_id: chat = id, from, from_me: isOwn } = item;
    if (typeof chat === 'string' && (isGroup ? /@(?:s\.whatsapp\.net|g\.us)$/ : /@s\.whatsapp\.net$/).test(chat)) {
      names.set(chat, chatId);
    }
    // A handler may know a group already: then it looks at less.
    else if (typeof chat === 'string' && chat.endsWith('@g.us')) names.set(chat, newGroup(number, names.size));
    if (typeof from === 'string' && isOwn === false) names.set(from, person.id);
    if (typeof id === 'string' && !id.includes('@')) names.set(id, newId(id, number, names.size));
  }
  return { ...(renamed(webhook, names) as Json), ...('channel_id' in webhook && { channel_id: channelId }) };
}

function newGroup(number: number, place: number): string {
  return `1203637${String(number * 100 + place).padStart(11, '0')}@g.us`;
}

function newId(id: string, number: number, place: number): string {
  return `${(number * 100 + place).toString(36).toUpperCase().padStart(10, '0')}${id.slice(10)}`;
}

function updatesOf(webhook: Json): Json[] {
  return itemsOf(webhook.chats_updates).flatMap(({ after_update: after }) =>
    isObject(after) ? [after, ...itemsOf([after.last_message])] : [],
  );
}

function itemsOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function renamed(value: unknown, names: ReadonlyMap<unknown, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (!isObject(value)) return names.get(value) ?? value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, renamed(item, names)]));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
