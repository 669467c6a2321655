import { boolean, constant, constantFrom, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, pick, reference } from './command.ts';
import { type Model, messagesOf, report } from './model.ts';

const MISSING = '12025550199@s.whatsapp.net';
const chatAt = ({ chats }: Model, number: number) => pick(chats.keys(), number, MISSING);
const statusOf = ({ chats }: Model, id: string) => (chats.has(id) ? 200 : 404);

export const chatFamily: Family = {
  commands: [
    command('read a chat', reference, async (model, subject, chat) => {
      const id = chatAt(model, chat);
      await subject.request(model, statusOf(model, id), 'GET', `/chats/${id}`);
      await subject.request(model, statusOf(model, id), 'GET', `/messages/list/${id}`);
    }),
    command('mark a chat', record({ chat: reference, mark_unread: boolean() }), async (model, subject, args) => {
      const { mark_unread } = args;
      const id = chatAt(model, args.chat);
      if (!(await subject.request(model, statusOf(model, id), 'PATCH', `/chats/${id}`, { mark_unread }))) return;
      const chat = model.chats.get(id);
      if (chat) chat.unread = mark_unread ? Math.max(chat.unread, 1) : 0;
    }),
    command(
      'set the timer of a chat',
      record({ chat: reference, ephemeral: constantFrom('none', 'day', 'week') }),
      async (model, subject, { chat, ephemeral }) => {
        const id = chatAt(model, chat);
        if (await subject.request(model, statusOf(model, id), 'PATCH', `/chats/${id}`, { ephemeral }))
          report(model, id);
      },
    ),
    command('archive a chat', record({ chat: reference, archive: boolean() }), async (model, subject, args) => {
      const { archive } = args;
      const id = chatAt(model, args.chat);
      if (!(await subject.request(model, statusOf(model, id), 'POST', `/chats/${id}`, { archive }))) return;
      expect(Boolean((await subject.read(`/chats/${id}`)).archive)).toBe(archive);
    }),
    command('delete a chat', reference, async (model, subject, chat) => {
      const id = chatAt(model, chat);
      if (!(await subject.request(model, statusOf(model, id), 'DELETE', `/chats/${id}`))) return;
      model.chats.delete(id);
      // Everyone can read what is in a newsletter.
      if (model.newsletters.has(id)) return;
      for (const message of messagesOf(model, id)) model.messages.delete(message);
      model.reports.delete(id);
    }),
    command('pass time', constant(null), async (_, subject) => {
      await subject.act('advance', () => subject.whapi.clock.advance('3s'));
    }),
  ],
  async check(model, subject) {
    const chats = await subject.list('/chats', 'chats', { pageSize: 3 });
    const told = chats.map(({ id, unread = 0, labels = [], last_message }) => ({
      id,
      unread,
      labels: labels.map((label: { id: string }) => label.id).sort(),
      last: last_message?.id,
    }));
    const expected = [...model.chats].map(([id, { unread, labels, last }]) => ({
      id,
      unread,
      labels: [...labels].sort(),
      last,
    }));
    expect(byId(told), 'the chats').toEqual(byId(expected));
  },
};

function byId<T extends { id: string }>(items: T[]): T[] {
  return items.sort((a, b) => a.id.localeCompare(b.id));
}
