import type { Chat, Message, Presence } from '@whapi-webhooks/types';
import type { PhoneChatResult, PhoneChatsResult } from '@whapi-webhooks/types/steps';
import { wholeHealthOf } from '../../channel/account/health-of.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { chatOf, chatTypeOf, toContactId } from '../../channel/state/chat-id.ts';
import { chatNameOf, pushnameOf } from '../../channel/state/names.ts';
import { ControlError } from '../control-error.ts';
import { pictureOf } from './file-paths.ts';

/** How many contacts and labels are listed. */
const MOST_OTHERS = 1_000;
const LONGEST_TEXT = 200;

/** A part of the chats that is wanted. */
export interface PhoneChatsQuery {
  /** The chat after which it begins. Default: from the first one. */
  after?: string;
  /** Default 100. */
  limit?: number;
}

/**
 * The chats as a phone lists them, and what it shows beside them.
 * @param now milliseconds since 1970-01-01 UTC
 * @throws {ControlError} with 404 when there is no chat `after`
 */
export function phoneChats(
  state: ChannelState,
  { after, limit = 100 }: PhoneChatsQuery,
  now: number,
): PhoneChatsResult {
  const { timers, places } = tracesIn(state);
  const placeOf = ({ id }: Chat) => places.get(id) ?? -1;
  const all = [...state.chats.values()].sort(
    (a, b) => (b.timestamp ?? 0) - (a.timestamp ?? 0) || placeOf(b) - placeOf(a),
  );
  const start = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  if (after !== undefined && start === 0) throw unknownChat(after);
  const page = all.slice(start, start + limit);
  const { phone: id, name, about, icon } = state.account;
  return {
    chats: page.map((chat) => phoneChat(state, chat, timers.get(chat.id))),
    ...(start + limit < all.length && { next: page.at(-1)?.id as string }),
    contacts: [...state.contacts.values()].slice(0, MOST_OTHERS),
    labels: [...state.labels.values()].slice(0, MOST_OTHERS),
    health: wholeHealthOf(state, now),
    profile: {
      id,
      name,
      ...(about !== undefined && { about }),
      ...(icon !== undefined && { picture: pictureOf(state, icon) }),
    },
  };
}

export function unknownChat(id: string): ControlError {
  return new ControlError(404, 'not-found', `There is no chat ${id}`, { hint: 'GET /state/chats lists the chats.' });
}

function phoneChat(state: ChannelState, chat: Chat, timer: number | undefined): PhoneChatResult {
  const { last_message, ...rest } = chat;
  const name = chatNameOf(state, chat.id);
  const group = state.groups.get(chat.id);
  const seconds = timer ?? group?.ephemeral ?? 0;
  const picture = chat.chat_pic ?? group?.chat_pic ?? state.contacts.get(toContactId(chat.id))?.profile_pic;
  return {
    chat: name === undefined ? rest : { ...rest, name },
    ...(last_message && { lastMessage: inShort(state, last_message) }),
    ...(seconds > 0 && { timer: seconds }),
    ...(picture !== undefined && { picture: pictureOf(state, picture) }),
    presences: presencesIn(state, chat),
    ...(group && {
      participants: (group.participants ?? []).map((participant) => {
        const known = participant.id === undefined ? undefined : personName(state, participant.id);
        return { ...participant, ...(known !== undefined && { name: known }) };
      }),
    }),
  };
}

function inShort(state: ChannelState, message: Message): NonNullable<PhoneChatResult['lastMessage']> {
  const { id, type, from, from_name, from_me, timestamp, status } = message;
  const text = textOf(message);
  const fromName = (from === undefined ? undefined : personName(state, from)) ?? from_name;
  return {
    id,
    type,
    ...(text !== undefined && { text }),
    ...(from !== undefined && { from }),
    ...(fromName !== undefined && { fromName }),
    fromMe: from_me,
    timestamp,
    ...(status !== undefined && { status }),
  };
}

function personName(state: ChannelState, person: string): string | undefined {
  return state.contacts.get(person)?.name ?? pushnameOf(state, person);
}

/** The first text in the content of a message, as a person would read it out. */
function textOf(message: Message): string | undefined {
  const content = (message as unknown as Record<string, unknown>)[message.type];
  const text = firstText(content, ['body', 'caption', 'title', 'name', 'filename', 'description', 'text']);
  return text === undefined ? undefined : [...text].slice(0, LONGEST_TEXT).join('');
}

function firstText(content: unknown, names: readonly string[]): string | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  for (const [name, value] of names.map((each) => [each, (content as Record<string, unknown>)[each]] as const)) {
    const text = typeof value === 'object' && name === 'body' ? firstText(value, ['text']) : value;
    if (typeof text === 'string' && text !== '') return text;
  }
  // A reply: what was chosen.
  const [inner] = Object.values(content).filter((value) => typeof value === 'object' && !Array.isArray(value));
  return inner === undefined ? undefined : firstText(inner, ['title', 'text']);
}

/** Who is there. What people do in other chats cannot be seen in this one. */
function presencesIn(state: ChannelState, { id }: Chat): Presence[] {
  const people =
    chatTypeOf(id) === 'group'
      ? (state.groups.get(id)?.participants ?? []).flatMap((participant) => participant.id ?? [])
      : [toContactId(id)];
  return people.flatMap((person) => {
    const presence = state.presences.get(person);
    if (!presence || presence.status === 'offline') return [];
    const isHere = state.activeIn.get(person) === id;
    return [isHere ? presence : { ...presence, status: 'online' }];
  });
}

/**
 * What only the messages of a chat show: the timer, 0 for off, and where among all messages its last one is, since times are
 * in seconds.
 */
function tracesIn({ messages }: ChannelState): { timers: Map<string, number>; places: Map<string, number> } {
  const timers = new Map<string, number>();
  const places = new Map<string, number>();
  let place = 0;
  for (const message of messages.values()) {
    const chatId = chatOf(message);
    places.set(chatId, place++);
    if (message.type !== 'action' || message.action.type !== 'ephemeral') continue;
    timers.set(chatId, message.action.ephemeral ?? 0);
  }
  return { timers, places };
}
