import type { Changes, ChannelState } from './channel-state.ts';
import { chatOf, toChatId } from './chat-id.ts';

/** What a phone would show differently: chats, and whether anything that is in no chat. */
export interface StateChange {
  readonly chats: ReadonlySet<string>;
  /** Settings, labels, contacts, the status of the channel, faults, the clock, … */
  readonly isOther: boolean;
}

/** What changes concern. To be called before they are applied: of a removed message only the id is given. */
export function stateChangeOf({ messages }: ChannelState, changes: Changes): StateChange {
  const removed = (changes.removedMessages ?? []).flatMap((id) => messages.get(id) ?? []);
  const contacts = [...(changes.contacts ?? []).map(({ id }) => id), ...(changes.removedContacts ?? [])];
  const chats = new Set([
    ...(changes.chats ?? []).map(({ id }) => id),
    ...(changes.removedChats ?? []),
    ...[...(changes.messages ?? []), ...removed].map(chatOf),
    ...(changes.groups ?? []).map(({ id }) => id),
    ...(changes.removedGroups ?? []),
    ...contacts.map(toChatId),
    ...(changes.presences ?? []).map(({ contact_id }) => toChatId(contact_id)),
    ...(changes.activeIn ?? []).map(([, chatId]) => chatId),
  ]);
  const { labels, removedLabels, account, settings, status, loggedIn } = changes;
  const others = [labels, removedLabels, account, settings, status, loggedIn];
  return { chats, isOther: contacts.length > 0 || others.some((each) => each !== undefined) };
}

/** A change of what is in no chat. */
export const OTHER_CHANGE: StateChange = { chats: new Set(), isOther: true };
