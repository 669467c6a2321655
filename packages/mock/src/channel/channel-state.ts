import type { Chat, Label, Message, Settings } from '@whapi-webhooks/types';

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
  settings: Settings;
}

/** What a command would change, by id. */
export interface Changes {
  chats?: Chat[];
  removedChats?: string[];
  messages?: Message[];
  labels?: Label[];
  removedLabels?: string[];
  settings?: Settings;
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

export function applyChanges(state: ChannelState, changes: Changes): void {
  for (const chat of changes.chats ?? []) state.chats.set(chat.id, chat);
  for (const message of changes.messages ?? []) state.messages.set(message.id, message);
  for (const label of changes.labels ?? []) state.labels.set(label.id, label);
  for (const id of changes.removedChats ?? []) {
    state.chats.delete(id);
    for (const message of state.messages.values()) if (message.chat_id === id) state.messages.delete(message.id);
  }
  for (const id of changes.removedLabels ?? []) state.labels.delete(id);
  if (changes.settings) state.settings = changes.settings;
}
