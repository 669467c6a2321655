import { initialNewsletters, isFollowed, isWriter, type ModelNewsletter } from './newsletter-model.ts';

/** What the model knows of a message that the app, a contact or the account wrote. */
export interface ModelMessage {
  chatId: string;
  isOwn: boolean;
  isStory: boolean;
  labels: Set<string>;
  /** The final status of one of the account's own messages. */
  status?: string;
  /** Who reads one of the account's own messages. */
  readers: string[];
  /** Whether no webhook reports it. */
  isSilent?: boolean;
  /** The newsletter that it invites the account to administer. */
  invitesTo?: string;
  author?: string;
}

export interface ModelChat {
  unread: number;
  labels: Set<string>;
  /** Id of the last message. Absent if the chat has none. */
  last: string | undefined;
}

export interface ModelGroup {
  name: string;
  /** The rank of each member. */
  members: Map<string, 'creator' | 'admin' | 'member'>;
  invite: string | undefined;
  kind: 'group' | 'community' | 'announcements';
  /** The community that it is in. */
  parent?: string | undefined;
  isClosed: boolean;
  onlyAdminsSend: boolean;
  onlyAdminsAdd: boolean;
  /** Whether all members of a community may add groups. */
  isOpenToGroups: boolean;
  isHidden: boolean;
  /** Whether admins approve those who join by the invite link. */
  approves: boolean;
  /** Who asks to join, the earliest first. */
  requests: Set<string>;
}

export interface ModelOrder {
  token: string;
  items: { id: string; quantity: number; price: number }[];
}

/**
 * A simple model of a channel, written from the documentation and not from the mock: sets of ids, and what refers to
 * what. Each family of commands changes its part, and whatever else its operations change.
 */
export interface Model {
  isLoggedIn: boolean;
  /** Messages that came in while the channel was logged out, and whose webhooks follow the login. */
  missed: Set<string>;
  blocked: Set<string>;
  /** Numbers that are not on WhatsApp. */
  unregistered: Set<string>;
  newsletters: Map<string, ModelNewsletter>;
  products: Map<string, { name: string; price: number }>;
  collections: Map<string, { name: string; products: Set<string> }>;
  orders: Map<string, ModelOrder>;
  chats: Map<string, ModelChat>;
  /** In the order in which they were written. */
  messages: Map<string, ModelMessage>;
  /** How many messages in each chat only report what happened, such as a reaction. */
  reports: Map<string, number>;
  /** Their names. */
  labels: Map<string, string>;
  /** The names in the address book, and those that people chose. */
  contacts: Map<string, { name?: string | undefined; pushname?: string | undefined }>;
  groups: Map<string, ModelGroup>;
  media: Set<string>;
  /** How many files came with messages. */
  sentFiles: number;
  watched: Set<string>;
  /** The caller of each call that is not over. */
  calls: Map<string, string>;
}

export const ACCOUNT = '61371989950';
export const STORIES_CHAT = 'status@broadcast';

export function createModel(): Model {
  return {
    isLoggedIn: true,
    missed: new Set(),
    blocked: new Set(),
    unregistered: new Set(),
    newsletters: initialNewsletters(),
    products: new Map(),
    collections: new Map(),
    orders: new Map(),
    chats: new Map(),
    messages: new Map(),
    reports: new Map(),
    labels: new Map(),
    contacts: new Map(),
    groups: new Map(),
    media: new Set(),
    sentFiles: 0,
    watched: new Set(),
    calls: new Map(),
  };
}

/**
 * Writes a message into its chat, which begins to exist. A newsletter that the account does not follow has no chat: the
 * message can only be read there.
 */
export function writeMessage(
  model: Model,
  id: string,
  { chatId, isOwn, ...rest }: Pick<ModelMessage, 'chatId' | 'isOwn'> & Partial<ModelMessage>,
): void {
  const newsletter = model.newsletters.get(chatId);
  const isSilent = newsletter !== undefined && !isFollowed(newsletter);
  newsletter?.posts.push(id);
  const isStory = chatId === STORIES_CHAT;
  const fate = isOwn ? { status: statusIn(model, chatId), readers: readersIn(model, chatId) } : { readers: [] };
  model.messages.set(id, {
    chatId,
    isOwn,
    isStory,
    isSilent: isSilent || isStory,
    labels: new Set(),
    ...fate,
    ...rest,
  });
  if (isSilent) return;
  const chat = model.chats.get(chatId) ?? { unread: 0, labels: new Set(), last: undefined };
  model.chats.set(chatId, { ...chat, unread: chat.unread + (isOwn ? 0 : 1), last: id });
  if (!model.isLoggedIn) model.missed.add(id);
}

const isPerson = (chatId: string) => chatId.endsWith('@s.whatsapp.net');
const numberOf = (chatId: string) => chatId.replace(/@.*/, '');

function statusIn({ unregistered, newsletters }: Model, chatId: string): string {
  if (newsletters.has(chatId)) return 'sent';
  return unregistered.has(numberOf(chatId)) ? 'failed' : 'read';
}

function readersIn(model: Model, chatId: string): string[] {
  if (statusIn(model, chatId) !== 'read') return [];
  if (isPerson(chatId)) return [numberOf(chatId)];
  return [...(model.groups.get(chatId)?.members.keys() ?? [])].filter((id) => id !== ACCOUNT);
}

/** Counts a message that reports what happened in a chat. In a newsletter it takes up an index. */
export function report(model: Model, chatId: string): void {
  model.reports.set(chatId, (model.reports.get(chatId) ?? 0) + 1);
  model.newsletters.get(chatId)?.posts.push(undefined);
}

/** The status of sending to a chat: 200, or 403 where the account may not. */
export function sendStatus(model: Model, chatId: string): 200 | 403 {
  const newsletter = model.newsletters.get(chatId);
  if (newsletter) return isWriter(newsletter) ? 200 : 403;
  const group = model.groups.get(chatId);
  if (!group) return model.blocked.has(numberOf(chatId)) && isPerson(chatId) ? 403 : 200;
  const rank = group.members.get(ACCOUNT);
  if (rank === undefined || group.isClosed || group.kind === 'community') return 403;
  return group.onlyAdminsSend && rank === 'member' ? 403 : 200;
}

/** The ids of the messages of a chat. */
export function messagesOf(model: Model, chatId: string): string[] {
  return [...model.messages].filter(([, message]) => message.chatId === chatId).map(([id]) => id);
}

/** Whether the account has the messages of a chat among its own: of newsletters, those that it has a chat of. */
export function isOwnChat({ newsletters, chats }: Model, chatId: string): boolean {
  return !newsletters.has(chatId) || chats.has(chatId);
}

/** The messages that are no stories, and not mere reports. */
export function plainMessages(model: Model): string[] {
  return [...model.messages]
    .filter(([, { isStory, chatId }]) => !isStory && isOwnChat(model, chatId))
    .map(([id]) => id);
}

/** The groups that the account is in. */
export function ownGroups(model: Model): string[] {
  return [...model.groups].filter(([, { members }]) => members.has(ACCOUNT)).map(([id]) => id);
}

/** The chat of a group or newsletter exists as soon as the account is in it. */
export function enterChat(model: Model, id: string): void {
  if (!model.chats.has(id)) model.chats.set(id, { unread: 0, labels: new Set(), last: undefined });
}
