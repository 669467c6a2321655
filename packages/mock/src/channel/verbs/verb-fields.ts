import {
  anyText,
  boolean,
  chat,
  contact,
  either,
  type Field,
  type Fields,
  field,
  group,
  isObject,
  json,
  listOf,
  number,
  object,
  oneOf,
  optional,
  text,
  wholeNumber,
} from '../../fields/field.ts';
import type { IncomingContents } from '../messages/incoming-content.ts';
import type { WhapiChannel } from './whapi-channel.ts';

/** What a verb does, and what it must be given. */
export interface Verb {
  /** Completes "Failed to …". */
  action: string;
  /** The properties of its argument. Absent when it has none. */
  fields?: Fields;
  /** Whether the argument may be left out. */
  optional?: true;
}

type Argument<V extends keyof WhapiChannel> = NonNullable<Parameters<WhapiChannel[V]>[0]>;
/** Every property of every kind of argument. */
type KeysOf<T> = T extends unknown ? keyof T : never;

/** A row for each verb, with a field for each property that its type has. */
type Verbs = {
  readonly [V in keyof WhapiChannel]: Verb &
    (Parameters<WhapiChannel[V]> extends []
      ? { fields?: never }
      : { fields: { readonly [K in KeysOf<Argument<V>>]: Field } });
};

const content = optional(json);

/** The content of a message, which the contract checks further. */
const contents: Fields<IncomingContents> = {
  text: optional({
    expected: 'a string, or an object with a body',
    read: (value, path) => (isObject(value) ? json : anyText).read(value, path),
  }),
  image: content,
  video: content,
  gif: content,
  short: content,
  audio: content,
  voice: content,
  document: content,
  documentWithCaption: content,
  sticker: content,
  link_preview: content,
  location: content,
  live_location: content,
  contact: content,
  contact_list: content,
  poll: optional(
    object<IncomingContents['poll']>({
      title: text,
      options: listOf(text, 1),
      vote_limit: optional(wholeNumber(0)),
    }),
  ),
  poll_update: content,
  interactive: content,
  reply: content,
  buttons: content,
  list: content,
  carousel: content,
  hsm: content,
  order: content,
  product: content,
  catalog: content,
  group_invite: content,
  newsletter_invite: content,
  admin_invite: content,
  event: content,
  system: content,
  album: content,
  call: content,
};

const references = { quoted: optional(text), mentions: optional(listOf(contact)) };
const by = { from: optional(contact), fromName: optional(text) };
const person = { from: contact };
const onMessage = { messageId: text, ...by };
const presence = { from: contact, chatId: optional(chat) };
const groupEdit = { groupId: group, from: contact };
const members = { groupId: group, participants: listOf(contact) };
const newGroup = { from: contact, participants: optional(listOf(contact)), groupId: optional(group) };
const picture = optional(
  either(
    'a URL',
    (value) => value === null,
    field('the URL of a picture, or null', (value) => typeof value === 'string' && value !== ''),
  ),
);

export const verbs: Verbs = {
  receiveMessage: {
    action: 'receive a message',
    fields: { ...contents, ...references, from: contact, fromName: optional(text), chatId: optional(chat) },
  },
  sendFromPhone: {
    action: "send a message from the channel's phone",
    fields: { ...contents, ...references, to: chat },
  },
  choose: { action: 'choose an option', fields: { ...onMessage, optionId: text } },
  react: { action: 'react to a message', fields: { ...onMessage, emoji: anyText } },
  unreact: { action: 'remove a reaction', fields: onMessage },
  editMessage: { action: 'edit a message', fields: { messageId: text, text: anyText } },
  deleteMessage: { action: 'delete a message', fields: onMessage },
  vote: { action: 'vote in a poll', fields: { ...onMessage, options: listOf(text) } },
  readMessages: {
    action: 'read messages',
    fields: { from: contact, chatId: optional(chat), played: optional(boolean) },
  },
  pinMessage: { action: 'pin a message', fields: onMessage },
  unpinMessage: { action: 'unpin a message', fields: onMessage },
  changeTimer: {
    action: 'change the timer of disappearing messages',
    fields: { from: contact, fromName: optional(text), chatId: optional(chat), seconds: wholeNumber(0, ' of seconds') },
  },
  postStory: {
    action: 'post a story',
    fields: {
      from: contact,
      fromName: optional(text),
      ...contents,
    },
  },
  viewStory: { action: 'view a story', fields: { messageId: text, from: contact } },
  makeSystemNoise: { action: 'make system noise', fields: { chatId: chat, from: optional(contact) } },

  startTyping: { action: 'start typing', fields: presence },
  startRecording: { action: 'start recording', fields: presence },
  stopTyping: { action: 'stop typing', fields: presence },
  goOnline: { action: 'go online', fields: presence },
  goOffline: { action: 'go offline', fields: presence },
  call: {
    action: 'call the channel',
    fields: {
      from: contact,
      video: optional(boolean),
      groupId: optional(group),
      ends: optional(oneOf('answered', 'missed')),
    },
  },
  changeContactPicture: { action: "change a contact's picture", fields: { ...person, url: picture } },
  leaveWhatsApp: { action: 'leave WhatsApp', fields: { phone: contact } },

  addToGroup: { action: 'add the channel to a group', fields: { ...newGroup, name: optional(text) } },
  createGroup: { action: 'create a group', fields: { ...newGroup, name: text } },
  joinGroup: { action: 'join a group', fields: groupEdit },
  leaveGroup: { action: 'leave a group', fields: groupEdit },
  removeFromGroup: { action: 'remove members from a group', fields: members },
  promote: { action: 'promote members of a group', fields: members },
  demote: { action: 'demote admins of a group', fields: members },
  renameGroup: { action: 'rename a group', fields: { ...groupEdit, name: text } },
  describeGroup: { action: 'describe a group', fields: { ...groupEdit, description: anyText } },
  changeGroupIcon: { action: 'change the icon of a group', fields: { ...groupEdit, url: picture } },
  changeGroupSetting: {
    action: 'change a setting of a group',
    fields: {
      ...groupEdit,
      setting: oneOf('send_messages', 'edit_group_info', 'approve_participants', 'add_participants'),
      policy: oneOf('anyone', 'admins'),
    },
  },

  muteChat: {
    action: 'mute a chat',
    fields: { chatId: chat, until: optional(number('a time in milliseconds since 1970-01-01 UTC, or 0', 0)) },
  },
  pinChat: { action: 'pin a chat', fields: { chatId: chat, pin: optional(boolean) } },
  archiveChat: { action: 'archive a chat', fields: { chatId: chat, archive: optional(boolean) } },
  labelChat: { action: 'label a chat', fields: { chatId: chat, labelId: text, on: optional(boolean) } },
  readChat: { action: 'read a chat', fields: { chatId: chat } },
  renameContact: { action: 'rename a contact', fields: { phone: contact, name: text } },
  loseConnection: { action: 'lose the connection' },
  stop: { action: 'stop the channel' },
  reconnect: { action: 'reconnect the channel' },
  showQr: { action: 'show a QR code', fields: { status: oneOf('OK', 'WAITING', 'TIMEOUT', 'ERROR') }, optional: true },
  scanQr: { action: 'scan the QR code' },
  logOut: { action: 'log out' },
};
