import type { Call, Chat, Contact, Group, Label, Message } from '@whapi-webhooks/types';
import { withoutLabel } from '../labels/change-label.ts';
import { addMessage } from '../messages/add-message.ts';
import { withoutMessage } from '../messages/delete-message.ts';
import { replaceMessage } from '../messages/patched-message.ts';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { chatOf, STORIES } from '../state/chat-id.ts';
import { strictPart } from './strict-part.ts';

type Learn = (state: ChannelState, item: unknown) => Changes | undefined;

/** What a channel learns from an item of each list that webhooks have. */
const LISTS: Readonly<Record<string, Learn>> = {
  messages: (state, item) => learnMessage(state, strictPart('message', item)),
  messages_updates: (state, item) => learnMessage(state, strictPart('message', afterUpdate(item))),
  messages_removed(state, id) {
    const message = state.messages.get(id as string);
    return message && withoutMessage(state, message);
  },
  statuses(state, item) {
    const status = strictPart<Pick<Message, 'id' | 'status'>>('status', item);
    const message = state.messages.get(status?.id ?? '');
    if (!message?.from_me || !status?.status) return undefined;
    return replaceMessage(state, { ...message, status: status.status });
  },
  chats: (_, item) => learned('chats', strictPart<Chat>('chat', item)),
  chats_updates: (_, item) => learned('chats', strictPart<Chat>('chat', afterUpdate(item))),
  chats_removed: (_, id) => ({ removed: { chats: [id as string] } }),
  contacts: (_, item) => learned('contacts', strictPart<Contact>('contact', item)),
  contacts_updates: (_, item) => learned('contacts', strictPart<Contact>('contact', afterUpdate(item))),
  groups: (_, item) => learned('groups', strictPart<Group>('group', item)),
  groups_updates: (_, item) => learned('groups', strictPart<Group>('group', afterUpdate(item))),
  labels: (_, item) => learned('labels', strictPart<Label>('label', item)),
  labels_removed(state, named) {
    const label = [...state.labels.values()].find(({ id, name }) => id === named || name === named);
    return label && withoutLabel(state, label.id);
  },
  calls: (_, item) => learned('calls', strictPart<Call>('call', item)),
};

/**
 * Teaches a channel what a webhook says that it did not cause: messages, chats, contacts, groups, labels and calls, so
 * that requests of the app about them are answered. It learns only what keeps the strict contract, and nothing of
 * participants, presences, the status of the channel and its account.
 * @param apply applies changes to the state; the next item is read in the light of them
 */
export function learnWebhook(state: ChannelState, webhook: object, apply: (changes: Changes) => void): void {
  for (const [key, items] of Object.entries(webhook)) {
    const learn = Object.hasOwn(LISTS, key) ? LISTS[key] : undefined;
    for (const item of learn && Array.isArray(items) ? items : []) {
      const changes = learn?.(state, item);
      if (changes) apply(changes);
    }
  }
  const { messages_removed_all: emptied } = webhook as { messages_removed_all?: unknown };
  for (const message of emptied === undefined ? [] : [...state.messages.values()]) {
    if (chatOf(message) === emptied) apply(withoutMessage(state, message));
  }
}

/** A message that is new belongs to its chat and reveals the name of its author, as one that the channel receives. */
function learnMessage(state: ChannelState, message: Message | undefined): Changes | undefined {
  if (!message) return undefined;
  if (state.messages.has(message.id)) return replaceMessage(state, message);
  return message.chat_id === STORIES ? { messages: [message] } : addMessage(state, message).changes;
}

function learned<K extends keyof Changes>(key: K, entity: object | undefined): Changes | undefined {
  return entity && { [key]: [entity] };
}

function afterUpdate(item: unknown): unknown {
  return (item as { after_update?: unknown } | null)?.after_update;
}
