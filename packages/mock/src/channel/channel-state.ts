import type { Call, ChannelStatus, Chat, Contact, Group, Label, Message, Settings } from '@whapi-webhooks/types';

/** Everything a channel knows. Commands read it; only `applyChanges` writes to it. */
export interface ChannelState {
  readonly channelId: string;
  /** The channel's own account: digits of its number, and its name in WhatsApp. */
  readonly account: { readonly phone: string; readonly name: string };
  /** Whether a message in a known chat is accompanied by `chats.patch`. */
  readonly chatsPatchWithMessages: boolean;
  readonly chats: Map<string, Chat>;
  readonly messages: Map<string, Message>;
  readonly labels: Map<string, Label>;
  readonly contacts: Map<string, Contact>;
  readonly groups: Map<string, Group>;
  readonly calls: Map<string, Call>;
  /** Contacts and chats whose presence the app asked to be told. */
  readonly watched: Set<string>;
  settings: Settings;
  /** Whether the channel is logged in, and what else keeps it from working. */
  status: ChannelStatus;
}

/** What a command would change, by id. */
export interface Changes {
  chats?: Chat[];
  removedChats?: string[];
  messages?: Message[];
  labels?: Label[];
  removedLabels?: string[];
  removedMessages?: string[];
  contacts?: Contact[];
  removedContacts?: string[];
  groups?: Group[];
  removedGroups?: string[];
  calls?: Call[];
  watched?: string[];
  settings?: Settings;
  status?: ChannelStatus;
}

/** A channel's settings before anybody changed them, as captured from a real one. */
export const DEFAULT_SETTINGS: Settings = {
  callback_persist: true,
  media: { auto_download: [], init_avatars: false },
  webhooks: [],
  proxy: '',
  offline_mode: false,
  full_history: false,
};

/** A channel that is logged in. */
export const AUTHORISED: ChannelStatus = { code: 4, text: 'AUTH' };

export function applyChanges(state: ChannelState, changes: Changes): void {
  for (const chat of changes.chats ?? []) state.chats.set(chat.id, chat);
  for (const message of changes.messages ?? []) state.messages.set(message.id, message);
  for (const label of changes.labels ?? []) state.labels.set(label.id, label);
  for (const id of changes.removedChats ?? []) {
    state.chats.delete(id);
    for (const message of state.messages.values()) if (message.chat_id === id) state.messages.delete(message.id);
  }
  for (const id of changes.removedLabels ?? []) state.labels.delete(id);
  for (const id of changes.removedMessages ?? []) state.messages.delete(id);
  for (const contact of changes.contacts ?? []) state.contacts.set(contact.id, contact);
  for (const id of changes.removedContacts ?? []) state.contacts.delete(id);
  for (const group of changes.groups ?? []) state.groups.set(group.id, group);
  for (const id of changes.removedGroups ?? []) state.groups.delete(id);
  for (const call of changes.calls ?? []) state.calls.set(call.id, call);
  for (const id of changes.watched ?? []) state.watched.add(id);
  if (changes.settings) state.settings = changes.settings;
  if (changes.status) state.status = changes.status;
}
