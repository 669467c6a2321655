import type { Chat, ChatProperty, ChatUpdate } from '@whapi-webhooks/types';

/**
 * Describes what an update of a chat changed, a line for each property.
 * @example describeChanges(update); // ['mute  absent → true', 'labels  absent → Pending payment']
 */
export function describeChanges({ before_update, after_update, changes }: ChatUpdate): string[] {
  return changes.map((name) => {
    const [before, after] = [describe(before_update, name), describe(after_update, name)];
    return before === after ? `${name}  ${before}, unchanged` : `${name}  ${before} → ${after}`;
  });
}

function describe(chat: Chat, name: ChatProperty): string {
  const value = chat[name as keyof Chat];
  if (value === undefined) return 'absent';
  if (name === 'labels') return (chat.labels ?? []).map((label) => label.name).join(', ');
  if (name === 'last_message') return describeMessage(chat.last_message);
  return String(value);
}

function describeMessage(message: Chat['last_message']): string {
  return message?.type === 'text' ? `“${message.text.body}”` : String(message?.type);
}
