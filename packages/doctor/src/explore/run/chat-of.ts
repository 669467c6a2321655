/** Properties in which webhooks have a chat, besides `chat_id`. */
interface Parts {
  chat_id?: unknown;
  id?: unknown;
  recipient_id?: unknown;
  after_update?: { id?: unknown };
}

/** The chat that a webhook is about, if it is about one only. */
export function chatOf(webhook: object): string | undefined {
  const chats = new Set<string | undefined>();
  for (const [key, items] of Object.entries(webhook)) {
    if (!Array.isArray(items)) continue;
    for (const item of items as Parts[]) chats.add(chatIn(key, item));
  }
  const [chat, ...others] = chats;
  return others.length === 0 ? chat : undefined;
}

function chatIn(key: string, item: Parts): string | undefined {
  const chat =
    key === 'messages' || key === 'messages_updates' || key === 'messages_removed'
      ? item.chat_id
      : key === 'statuses'
        ? item.recipient_id
        : key === 'chats' || key === 'chats_updates'
          ? (item.after_update?.id ?? item.id)
          : item.chat_id;
  return typeof chat === 'string' ? chat : undefined;
}
