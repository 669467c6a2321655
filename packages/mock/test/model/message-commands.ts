import { boolean, constantFrom, option, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, pickExisting, reference } from './command.ts';
import {
  ACCOUNT,
  isOwnChat,
  type Model,
  type ModelMessage,
  messagesOf,
  ownGroups,
  plainMessages,
  report,
  sendStatus,
  writeMessage,
} from './model.ts';

const MISSING = 'AAAAAAAAAAAAAAAA-gMHWM1cqZw';
const PICTURE = 'data:image/png;base64,aGk=';
/** A message that exists, also in a newsletter that the account does not follow, or none. */
const messageAt = ({ messages }: Model, number: number) =>
  pick(
    [...messages].filter(([, { isStory }]) => !isStory).map(([id]) => id),
    number,
    MISSING,
  );
const statusOf = ({ messages }: Model, id: string) => (messages.has(id) ? 200 : 404);

/** A chat with a person, or a group or newsletter. */
const place = record({ person, other: option(reference) });
type Place = { person: string; other: number | null };
function chatIdOf({ groups, newsletters }: Model, { person: id, other }: Place): string {
  const others = [...groups.keys(), ...newsletters.keys()];
  return (other === null ? undefined : pickExisting(others, other)) ?? `${id}@s.whatsapp.net`;
}

/** The group or chat that somebody writes in: a member, since a verb does not check it. */
function incomingChatOf(model: Model, { person: id, other }: Place): string {
  const groups = ownGroups(model).filter((each) => model.groups.get(each)?.kind !== 'community');
  return (other === null ? undefined : pickExisting(groups, other)) ?? `${id}@s.whatsapp.net`;
}

const receive = command('receive a message', place, async (model, subject, args) => {
  const chatId = incomingChatOf(model, args);
  const from = args.person;
  const fromName = `P${from.slice(0, 3)}`;
  const status = model.blocked.has(from) && !chatId.endsWith('@g.us') ? 403 : 200;
  const message = await subject.attempt(`receiveMessage in ${chatId}`, status, () =>
    subject.channel.receiveMessage({ from, chatId, fromName, text: 'Hi' }),
  );
  if (!message || message === true) return;
  writeMessage(model, message.id, { chatId, isOwn: false });
  model.contacts.set(from, { ...model.contacts.get(from), pushname: fromName });
});

const send = command('send a text', record({ to: place, quoted: option(reference) }), async (model, subject, args) => {
  const chatId = chatIdOf(model, args.to);
  const quoted = args.quoted === null ? undefined : pickExisting(plainMessages(model), args.quoted);
  const body = { to: chatId, body: 'Hello', ...(quoted && { quoted }) };
  const answer = await subject.request(model, sendStatus(model, chatId), 'POST', '/messages/text', body);
  if (!answer) return;
  expect(answer.message.context?.quoted_id).toBe(quoted);
  writeMessage(model, answer.message.id, { chatId, isOwn: true });
});

/** The status of what the app does to a message: in a group, only as a member. */
function actStatus(model: Model, id: string): 200 | 404 {
  const chatId = model.messages.get(id)?.chatId;
  if (chatId === undefined) return 404;
  return model.groups.get(chatId)?.members.has(ACCOUNT) === false ? 404 : 200;
}

export const messageFamily: Family = {
  commands: [
    receive,
    receive,
    receive,
    send,
    send,
    command('send a picture', place, async (model, subject, args) => {
      const chatId = chatIdOf(model, args);
      const body = { to: chatId, media: PICTURE };
      const answer = await subject.request(model, sendStatus(model, chatId), 'POST', '/messages/image', body);
      if (!answer) return;
      writeMessage(model, answer.message.id, { chatId, isOwn: true });
      model.sentFiles += 1;
    }),
    command('edit a message', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      const message = model.messages.get(id);
      const before = message && (await subject.read(`/messages/${id}`));
      const isText = before?.type === 'text';
      const may = message ? sendStatus(model, message.chatId) : 404;
      const status = may !== 200 ? may : message?.isOwn && isText ? 200 : 400;
      const to = message?.chatId ?? '919984351847';
      const answer = await subject.request(model, status, 'POST', '/messages/text', { to, body: 'Edited', edit: id });
      if (!answer || !message) return;
      report(model, message.chatId);
      expect((await subject.read(`/messages/${id}`)).text.body).toBe('Edited');
    }),
    command('read a message', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      await subject.request(model, statusOf(model, id), 'GET', `/messages/${id}`);
    }),
    command('mark a message as read', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      const message = model.messages.get(id);
      const status = message && (message.isOwn || model.chats.has(message.chatId)) ? 200 : 404;
      if (await subject.request(model, status, 'PUT', `/messages/${id}`)) read(model, id);
    }),
    command('read who has seen a message', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      const message = model.messages.get(id);
      const status = !message ? 404 : message.isOwn ? 200 : 403;
      const answer = await subject.request(model, status, 'GET', `/statuses/${id}`);
      if (!answer) return;
      const readers = answer.statuses.map((each: { viewer_id: string; status: string }) => [
        each.viewer_id,
        each.status,
      ]);
      expect(readers.sort()).toEqual(message?.readers.map((reader) => [reader, 'read']).sort());
    }),
    command('send on the phone', place, async (model, subject, args) => {
      const to = chatIdOf(model, args);
      const message = await subject.attempt(`sendFromPhone to ${to}`, sendStatus(model, to), () =>
        subject.channel.sendFromPhone({ to, text: 'Hi' }),
      );
      if (message && message !== true) writeMessage(model, message.id, { chatId: to, isOwn: true });
    }),
    command('delete a message', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      if (await subject.request(model, statusOf(model, id), 'DELETE', `/messages/${id}`)) remove(model, id);
    }),
    command('forward a message', record({ message: reference, to: person }), async (model, subject, args) => {
      const id = messageAt(model, args.message);
      const status = model.messages.has(id) ? sendStatus(model, `${args.to}@s.whatsapp.net`) : 404;
      const answer = await subject.request(model, status, 'POST', `/messages/${id}`, { to: args.to });
      if (!answer) return;
      expect(answer.message.id).not.toBe(id);
      writeMessage(model, answer.message.id, { chatId: `${args.to}@s.whatsapp.net`, isOwn: true });
    }),
    command(
      'react to a message',
      record({ message: reference, emoji: constantFrom('👍', '🎉', '') }),
      async (model, subject, args) => {
        const { emoji } = args;
        const id = messageAt(model, args.message);
        const { reactions: allowed } = model.newsletters.get(model.messages.get(id)?.chatId ?? '') ?? {};
        const status = emoji !== '' && allowed === 'none' ? 400 : actStatus(model, id);
        if (!(await subject.request(model, status, 'PUT', `/messages/${id}/reaction`, { emoji }))) return;
        report(model, (model.messages.get(id) as ModelMessage).chatId);
        const { reactions = [] } = await subject.read(`/messages/${id}`);
        // The account has at most one reaction.
        const own = reactions.map((each: { emoji: string; count: number }) => [each.emoji, each.count]);
        expect(own).toEqual(emoji ? [[emoji, 1]] : []);
      },
    ),
    command('star a message', record({ message: reference, starred: boolean() }), async (model, subject, args) => {
      const { starred } = args;
      const id = messageAt(model, args.message);
      if (!(await subject.request(model, statusOf(model, id), 'PUT', `/messages/${id}/star`, { starred }))) return;
      expect(Boolean((await subject.read(`/messages/${id}`)).starred)).toBe(starred);
    }),
    command('pin a message', record({ message: reference, pin: boolean() }), async (model, subject, args) => {
      const id = messageAt(model, args.message);
      const method = args.pin ? 'POST' : 'DELETE';
      if (
        await subject.request(model, actStatus(model, id), method, `/messages/${id}/pin`, args.pin ? {} : undefined)
      ) {
        report(model, (model.messages.get(id) as ModelMessage).chatId);
      }
    }),
  ],
  async check(model, subject) {
    const plain = await subject.list('/messages/list?sort=asc', 'messages', { pageSize: 7 });
    expect(
      plain.map(({ id }) => id),
      'the messages',
    ).toEqual(plainMessages(model));
    for (const { id, status } of plain) {
      const message = model.messages.get(id) as ModelMessage;
      if (message.isOwn) expect(status, `the status of ${id}`).toBe(message.status);
      const isPosted = !message.isSilent && !model.missed.has(id);
      expect(subject.posted.has(id), `whether a webhook reported ${id}`).toBe(isPosted);
    }
    const all = await subject.list('/messages/list?normal_types=false', 'messages');
    const reports = [...model.reports].filter(([chatId]) => isOwnChat(model, chatId));
    const sum = reports.reduce((total, [, count]) => total + count, 0);
    expect(all.length, 'the number of messages and reports').toBe(plain.length + sum);
    for (const { id, chat_id, labels = [] } of all) {
      expect(model.chats.has(chat_id), `the chat ${chat_id} of message ${id}`).toBe(true);
      for (const label of labels) expect(model.labels.has(label.id), `label ${label.id} of message ${id}`).toBe(true);
    }
    for (const chatId of model.chats.keys()) {
      const inChat = await subject.list(`/messages/list/${chatId}?sort=asc`, 'messages');
      const known = new Set(messagesOf(model, chatId));
      expect(inChat.filter(({ id }) => known.has(id)).length, `the messages of ${chatId}`).toBe(known.size);
    }
  },
};

/** The app reads a message of a contact, and with it all earlier ones of the chat. */
function read(model: Model, id: string): void {
  const { chatId, isOwn } = model.messages.get(id) as ModelMessage;
  const chat = model.chats.get(chatId);
  if (isOwn || !chat) return;
  const inChat = messagesOf(model, chatId);
  const later = inChat.slice(inChat.indexOf(id) + 1).filter((each) => !model.messages.get(each)?.isOwn);
  chat.unread = Math.min(chat.unread, later.length);
}

/** A message is gone; the one before it is the last of its chat then. */
function remove(model: Model, id: string): void {
  const { chatId } = model.messages.get(id) as ModelMessage;
  model.messages.delete(id);
  const chat = model.chats.get(chatId);
  if (chat?.last === id) chat.last = messagesOf(model, chatId).at(-1);
}
