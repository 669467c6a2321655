/** What the model knows of a message that the app, a contact or the account wrote. */
export interface ModelMessage {
  chatId: string;
  isOwn: boolean;
  isStory: boolean;
  labels: Set<string>;
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
}

/**
 * A simple model of a channel, written from the documentation and not from the mock: sets of ids, and what refers to
 * what. Each family of commands changes its part, and whatever else its operations change.
 */
export interface Model {
  isLoggedIn: boolean;
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

/** Writes a message into its chat, which begins to exist. */
export function writeMessage(model: Model, id: string, { chatId, isOwn }: { chatId: string; isOwn: boolean }): void {
  const chat = model.chats.get(chatId) ?? { unread: 0, labels: new Set(), last: undefined };
  model.chats.set(chatId, { ...chat, unread: chat.unread + (isOwn ? 0 : 1), last: id });
  model.messages.set(id, { chatId, isOwn, isStory: chatId === STORIES_CHAT, labels: new Set() });
}

/** Counts a message that reports what happened in a chat. */
export function report(model: Model, chatId: string): void {
  model.reports.set(chatId, (model.reports.get(chatId) ?? 0) + 1);
}

/** The ids of the messages of a chat. */
export function messagesOf(model: Model, chatId: string): string[] {
  return [...model.messages].filter(([, message]) => message.chatId === chatId).map(([id]) => id);
}

/** The messages that are no stories, and not mere reports. */
export function plainMessages(model: Model): string[] {
  return [...model.messages].filter(([, { isStory }]) => !isStory).map(([id]) => id);
}

/** The groups that the account is in. */
export function ownGroups(model: Model): string[] {
  return [...model.groups].filter(([, { members }]) => members.has(ACCOUNT)).map(([id]) => id);
}
