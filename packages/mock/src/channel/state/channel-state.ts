import type {
  BusinessProfile,
  Call,
  ChannelStatus,
  Chat,
  Contact,
  Group,
  Label,
  Message,
  NewChatLimit,
  Presence,
  ReachoutTimelock,
  Settings,
  Status,
  WhapiWebhook,
} from '@whapi-webhooks/types';
import type { CatalogProduct, ContactCatalog, StoredCollection, StoredOrder } from './business-entities.ts';
import { chatOf } from './chat-id.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { MediaStore, StoredMedia } from './media-store.ts';
import { pick } from './pick.ts';
import { type StoredNewsletter, withPosts } from './stored-newsletter.ts';

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
  /** For messages to numbers that are not on WhatsApp. `false`: they stay pending. */
  failedMs: number | false;
}

/** The default times. */
export const STATUS_STEPS: StatusSteps = {
  sentMs: 100,
  deliveredMs: 300,
  readMs: 1_000,
  playedMs: 2_000,
  failedMs: 300,
};

/** The limits of a trial or sandbox channel. */
export interface TrialLimits {
  messagesPerDay: number;
  /** How many chats may be written to. */
  chatsPerMonth: number;
  /** How many phone numbers may be checked. */
  checksPerDay: number;
  requestsPerMonth: number;
}

/** As a help page of the vendor states them; the checks, as integrators report. */
export const TRIAL_LIMITS: TrialLimits = {
  messagesPerDay: 150,
  chatsPerMonth: 5,
  checksPerDay: 30,
  requestsPerMonth: 1_000,
};

/** What the app has used of the limits. */
export interface Usage {
  /** The day that messages and checks are counted for, such as `2026-01-31`. */
  readonly day: string;
  /** The month that chats and requests are counted for, such as `2026-01`. */
  readonly month: string;
  readonly messages: number;
  readonly checks: number;
  readonly requests: number;
  /** Ids of the chats that were written to. */
  readonly chats: readonly string[];
}

/** Nothing is used. */
export const NO_USAGE: Usage = { day: '', month: '', messages: 0, checks: 0, requests: 0, chats: [] };

/** Who received, read, played or viewed one of the channel's own messages: the furthest status of each person. */
interface Receipts {
  /** Id of the message. */
  readonly id: string;
  readonly statuses: readonly Status[];
}

/** What is set in a group that neither responses nor webhooks show. */
export interface GroupRules {
  /** The id of the group. */
  readonly id: string;
  /** Whether admins approve those who join by the invite link. Default: false. */
  readonly approval?: boolean;
  /** Whether a group of a community is hidden from those who are not in it. Default: false. */
  readonly hidden?: boolean;
  /** Whether all members of a community, not only its admins, may add groups to it and remove them. Default: false. */
  readonly openToGroups?: boolean;
}

/** A request to join a group that waits for an answer. */
export interface JoinRequest {
  /** See `joinRequestId`. */
  readonly id: string;
  readonly groupId: string;
  /** Who asks to join. */
  readonly contactId: string;
  /** In seconds. */
  readonly timestamp: number;
}

/** What a channel keeps by id. */
export interface Entities {
  chats: Chat;
  messages: Message;
  labels: Label;
  contacts: Contact;
  /** Including those that the account is not a member of, or left. */
  groups: Group;
  groupRules: GroupRules;
  joinRequests: JoinRequest;
  calls: Call;
  /** Including those that the account does not follow. */
  newsletters: StoredNewsletter;
  /** The account's own catalogue. */
  products: CatalogProduct;
  collections: StoredCollection;
  orders: StoredOrder;
  /** The catalogues of contacts, by the digits of their numbers. */
  catalogs: ContactCatalog;
  /** By the id of the message. */
  receipts: Receipts;
}

/** The names of what a channel keeps by id, in the order in which a change of several is made. */
export const ENTITY_NAMES = [
  'chats',
  'messages',
  'labels',
  'contacts',
  'groups',
  'groupRules',
  'joinRequests',
  'calls',
  'newsletters',
  'products',
  'collections',
  'orders',
  'catalogs',
  'receipts',
] as const;

type EntityName = (typeof ENTITY_NAMES)[number];

type StoredEntities = { readonly [N in EntityName]: Map<string, Entities[N]> };

/** What a channel has exactly one of. A change replaces it. */
export interface ChannelValues {
  account: Account;
  settings: Settings;
  /** The status of the channel: logged in, or why it does not work. */
  status: ChannelStatus;
  /** Whether the phone is linked, which it still is when the connection is lost. */
  loggedIn: boolean;
  /** When the channel was last launched, in milliseconds since 1970-01-01 UTC. */
  startedAt: number;
  businessProfile: BusinessProfile;
  /** Ids of blocked contacts, in the order in which they were blocked. */
  blacklist: readonly string[];
  /** What the app has used of the limits. */
  usage: Usage;
  /** Webhooks of what happened while the channel was not connected, which are sent once it is. */
  missed: readonly WhapiWebhook[];
}

export const VALUE_NAMES = [
  'account',
  'settings',
  'status',
  'loggedIn',
  'startedAt',
  'blacklist',
  'usage',
  'missed',
  'businessProfile',
] as const;

/** Everything a channel knows. Commands read it; only `applyChanges` writes to it. */
export interface ChannelState extends StoredEntities, ChannelValues {
  readonly channelId: string;
  /** Whether a message in a known chat is accompanied by `chats.patch`. */
  readonly chatsPatchWithMessages: boolean;
  /** When the channel's own messages get their statuses; false for never. */
  readonly statusSteps: StatusSteps | false;
  /** Whether a product that is sent must be in the catalogue. */
  readonly checkProducts: boolean;
  /** Whether reading an order takes the token of the channel in the query only. */
  readonly ordersNeedQueryToken: boolean;
  /** How many new chats WhatsApp lets the account start; absent where it reports no limit. */
  readonly newChatLimit: NewChatLimit | undefined;
  readonly reachoutTimelock: ReachoutTimelock;
  /** The limits of a trial; false for none. */
  limits: TrialLimits | false;
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
}

/** What a command would change. */
export interface Changes extends Partial<ChannelValues>, Partial<{ [N in EntityName]: readonly Entities[N][] }> {
  /**
   * Ids of what no longer exists. With a chat, its messages are removed, except for those of a newsletter: everyone can
   * read them, followers or not.
   */
  removed?: { [N in EntityName | 'media']?: readonly string[] };
  media?: StoredMedia[];
  watched?: string[];
  presences?: Presence[];
  activeIn?: (readonly [contactId: string, chatId: string])[];
  unregistered?: string[];
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
  const { removed = {} } = changes;
  const newMessages = changes.messages?.filter(({ id }) => !state.messages.has(id)) ?? [];
  for (const name of ENTITY_NAMES) {
    const entities = changes[name];
    const ids = removed[name];
    if (!entities && !ids) continue;
    const stored = state[name] as Map<string, Entities[EntityName]>;
    for (const entity of entities ?? []) stored.set(entity.id, entity);
    for (const id of ids ?? []) stored.delete(id);
  }
  for (const newsletter of deepFreeze(withPosts(state.newsletters, newMessages)))
    state.newsletters.set(newsletter.id, newsletter);
  for (const id of removed.messages ?? []) forgetMessage(state, id);
  for (const id of removed.chats ?? []) {
    if (state.newsletters.has(id)) continue;
    for (const message of state.messages.values()) if (chatOf(message) === id) forgetMessage(state, message.id);
  }
  for (const file of changes.media ?? []) state.media.add(file);
  for (const id of removed.media ?? []) state.media.delete(id);
  for (const id of changes.watched ?? []) state.watched.add(id);
  for (const presence of changes.presences ?? []) state.presences.set(presence.contact_id, presence);
  for (const [contactId, chatId] of changes.activeIn ?? []) state.activeIn.set(contactId, chatId);
  for (const phone of changes.unregistered ?? []) state.unregistered.add(phone);
  Object.assign(state, pick(changes, ...VALUE_NAMES));
}

/** Removes a message, and what refers to it alone. */
export function forgetMessage({ messages, receipts }: ChannelState, id: string): void {
  messages.delete(id);
  receipts.delete(id);
}
