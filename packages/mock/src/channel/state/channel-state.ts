import type {
  Call,
  ChannelStatus,
  Chat,
  Contact,
  Group,
  Label,
  Message,
  Presence,
  Settings,
} from '@whapi-webhooks/types';
import { chatOf } from './chat-id.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { MediaStore, StoredMedia } from './media-store.ts';

/** The channel's own account in WhatsApp. */
interface Account {
  /** Digits of its number. */
  readonly phone: string;
  readonly name: string;
  /** What it says about itself. */
  readonly about?: string;
  /** URL of its picture. */
  readonly icon?: string;
}

/** How long after sending a message gets each status, in milliseconds. */
export interface StatusSteps {
  sentMs: number;
  deliveredMs: number;
  readMs: number;
  /** For voice messages and other sounds. */
  playedMs: number;
}

/** The default times. */
export const STATUS_STEPS: StatusSteps = { sentMs: 100, deliveredMs: 300, readMs: 1_000, playedMs: 2_000 };

/** Everything a channel knows. Commands read it; only `applyChanges` writes to it. */
export interface ChannelState {
  readonly channelId: string;
  account: Account;
  /** Whether a message in a known chat is accompanied by `chats.patch`. */
  readonly chatsPatchWithMessages: boolean;
  /** When the channel's own messages get their statuses; false for never. */
  readonly statusSteps: StatusSteps | false;
  readonly chats: Map<string, Chat>;
  readonly messages: Map<string, Message>;
  readonly labels: Map<string, Label>;
  readonly contacts: Map<string, Contact>;
  /** Groups, those included that the account is not a member of (any more). */
  readonly groups: Map<string, Group>;
  readonly calls: Map<string, Call>;
  /** Contacts and chats whose presence the app subscribed to. */
  readonly watched: Set<string>;
  /** Uploaded, sent and received files, and pictures. */
  readonly media: MediaStore;
  /** Base URL of links to files, without a trailing slash. */
  mediaUrl: string;
  /** The latest presence of each person. */
  readonly presences: Map<string, Presence>;
  /** The chat in which each person went online, typed or recorded last, by contact. */
  readonly activeIn: Map<string, string>;
  /** Digits of numbers that are not on WhatsApp; all others are. */
  readonly unregistered: Set<string>;
  settings: Settings;
  /** The status of the channel: logged in, or why it does not work. */
  status: ChannelStatus;
  /** Whether the phone is linked, which it still is when the connection is lost. */
  loggedIn: boolean;
  /** When the channel was last launched, in milliseconds since 1970-01-01 UTC. */
  startedAt: number;
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
  media?: StoredMedia[];
  removedMedia?: string[];
  watched?: string[];
  presences?: Presence[];
  activeIn?: (readonly [contactId: string, chatId: string])[];
  unregistered?: string[];
  account?: Account;
  settings?: Settings;
  status?: ChannelStatus;
  loggedIn?: boolean;
  startedAt?: number;
}

/** The initial settings of a channel, as captured from a real one. */
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

/** Changes a channel. What it knows is frozen: webhooks, results and the log share it. */
export function applyChanges(state: ChannelState, changes: Changes): void {
  deepFreeze(changes);
  for (const chat of changes.chats ?? []) state.chats.set(chat.id, chat);
  for (const message of changes.messages ?? []) state.messages.set(message.id, message);
  for (const label of changes.labels ?? []) state.labels.set(label.id, label);
  for (const id of changes.removedChats ?? []) {
    state.chats.delete(id);
    for (const message of state.messages.values()) if (chatOf(message) === id) state.messages.delete(message.id);
  }
  for (const id of changes.removedLabels ?? []) state.labels.delete(id);
  for (const id of changes.removedMessages ?? []) state.messages.delete(id);
  for (const contact of changes.contacts ?? []) state.contacts.set(contact.id, contact);
  for (const id of changes.removedContacts ?? []) state.contacts.delete(id);
  for (const group of changes.groups ?? []) state.groups.set(group.id, group);
  for (const id of changes.removedGroups ?? []) state.groups.delete(id);
  for (const call of changes.calls ?? []) state.calls.set(call.id, call);
  for (const file of changes.media ?? []) state.media.add(file);
  for (const id of changes.removedMedia ?? []) state.media.delete(id);
  for (const id of changes.watched ?? []) state.watched.add(id);
  if (changes.settings) state.settings = changes.settings;
  for (const presence of changes.presences ?? []) state.presences.set(presence.contact_id, presence);
  for (const [contactId, chatId] of changes.activeIn ?? []) state.activeIn.set(contactId, chatId);
  for (const phone of changes.unregistered ?? []) state.unregistered.add(phone);
  if (changes.account) state.account = changes.account;
  if (changes.status) state.status = changes.status;
  if (changes.loggedIn !== undefined) state.loggedIn = changes.loggedIn;
  if (changes.startedAt !== undefined) state.startedAt = changes.startedAt;
}
