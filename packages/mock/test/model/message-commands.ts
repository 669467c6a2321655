import { boolean, constantFrom, option, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person, pick, pickExisting, reference } from './command.ts';
import { type Model, type ModelMessage, messagesOf, ownGroups, plainMessages, report, writeMessage } from './model.ts';

const MISSING = 'AAAAAAAAAAAAAAAA-gMHWM1cqZw';
const PICTURE = 'data:image/png;base64,aGk=';
const messageAt = (model: Model, number: number) => pick(plainMessages(model), number, MISSING);
const statusOf = ({ messages }: Model, id: string) => (messages.has(id) ? 200 : 404);

/** A chat with a person, or a group that the account is in. */
const place = record({ person, group: option(reference) });
function chatIdOf(model: Model, { person: id, group }: { person: string; group: number | null }): string {
  return (group === null ? undefined : pickExisting(ownGroups(model), group)) ?? `${id}@s.whatsapp.net`;
}

const receive = command('receive a message', place, async (model, subject, args) => {
  if (!model.isLoggedIn) return;
  const chatId = chatIdOf(model, args);
  const from = args.person;
  const fromName = `P${from.slice(0, 3)}`;
  const { id } = await subject.act(`receiveMessage in ${chatId}`, () =>
    subject.channel.receiveMessage({ from, chatId, fromName, text: 'Hi' }),
  );
  writeMessage(model, id, { chatId, isOwn: false });
  model.contacts.set(from, { ...model.contacts.get(from), pushname: fromName });
});

const send = command('send a text', record({ to: place, quoted: option(reference) }), async (model, subject, args) => {
  const chatId = chatIdOf(model, args.to);
  const quoted = args.quoted === null ? undefined : pickExisting(plainMessages(model), args.quoted);
  const body = { to: chatId, body: 'Hello', ...(quoted && { quoted }) };
  const answer = await subject.request(model, 200, 'POST', '/messages/text', body);
  if (!answer) return;
  expect(answer.message.context?.quoted_id).toBe(quoted);
  writeMessage(model, answer.message.id, { chatId, isOwn: true });
});

export const messageFamily: Family = {
  commands: [
    receive,
    receive,
    receive,
    send,
    send,
    command('send a picture', place, async (model, subject, args) => {
      const chatId = chatIdOf(model, args);
      const answer = await subject.request(model, 200, 'POST', '/messages/image', { to: chatId, media: PICTURE });
      if (!answer) return;
      writeMessage(model, answer.message.id, { chatId, isOwn: true });
      model.sentFiles += 1;
    }),
    command('edit a message', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      const message = model.messages.get(id);
      const before = message && (await subject.read(`/messages/${id}`));
      const isText = before?.type === 'text';
      const to = message?.chatId ?? '919984351847';
      const maySend = !to.endsWith('@g.us') || ownGroups(model).includes(to);
      const status = !maySend ? 403 : !message ? 404 : message.isOwn && isText ? 200 : 400;
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
      if (await subject.request(model, statusOf(model, id), 'PUT', `/messages/${id}`)) read(model, id);
    }),
    command('delete a message', reference, async (model, subject, number) => {
      const id = messageAt(model, number);
      if (await subject.request(model, statusOf(model, id), 'DELETE', `/messages/${id}`)) remove(model, id);
    }),
    command('forward a message', record({ message: reference, to: person }), async (model, subject, args) => {
      const id = messageAt(model, args.message);
      const answer = await subject.request(model, statusOf(model, id), 'POST', `/messages/${id}`, { to: args.to });
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
        if (!(await subject.request(model, statusOf(model, id), 'PUT', `/messages/${id}/reaction`, { emoji }))) return;
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
      if (await subject.request(model, statusOf(model, id), method, `/messages/${id}/pin`, args.pin ? {} : undefined)) {
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
    const all = await subject.list('/messages/list?normal_types=false', 'messages');
    const reports = [...model.reports.values()].reduce((sum, count) => sum + count, 0);
    expect(all.length, 'the number of messages and reports').toBe(plain.length + reports);
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
