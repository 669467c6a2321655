import { constant, constantFrom, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person } from './command.ts';
import type { Model } from './model.ts';

const name = constantFrom('Ann', 'Bob', 'Émile 🙂');
const saved = ({ contacts }: Model, id: string) => contacts.get(id)?.name !== undefined;
const known = ({ contacts }: Model, id: string) =>
  saved({ contacts } as Model, id) || contacts.get(id)?.pushname !== undefined;

export const contactFamily: Family = {
  commands: [
    command('save a contact', record({ id: person, name }), async (model, subject, args) => {
      const body = { phone: args.id, name: args.name };
      if (!(await subject.request(model, saved(model, args.id) ? 409 : 200, 'PUT', '/contacts', body))) return;
      model.contacts.set(args.id, { ...model.contacts.get(args.id), name: args.name });
    }),
    command('rename a contact', record({ id: person, name }), async (model, subject, args) => {
      const path = `/contacts/${args.id}`;
      const done = await subject.request(model, saved(model, args.id) ? 200 : 404, 'PATCH', path, { name: args.name });
      if (done) model.contacts.set(args.id, { ...model.contacts.get(args.id), name: args.name });
    }),
    command('delete a contact', person, async (model, subject, id) => {
      if (!(await subject.request(model, saved(model, id) ? 200 : 404, 'DELETE', `/contacts/${id}`))) return;
      model.contacts.set(id, { pushname: model.contacts.get(id)?.pushname });
    }),
    command('read a contact', person, async (model, subject, id) => {
      await subject.request(model, known(model, id) ? 200 : 404, 'GET', `/contacts/${id}`);
      await subject.request(model, model.unregistered.has(id) ? 404 : 200, 'HEAD', `/contacts/${id}`);
    }),
    // One person only, so that there are others to write to.
    command('leave WhatsApp', constant('12025550143'), async (model, subject, phone) => {
      await subject.act('leaveWhatsApp', () => subject.channel.leaveWhatsApp({ phone }));
      model.unregistered.add(phone);
    }),
  ],
  async check(model, subject) {
    const contacts = await subject.list('/contacts', 'contacts', { pageSize: 2 });
    const expected = [...model.contacts].filter(([id]) => known(model, id));
    expect(new Map(contacts.map((contact) => [contact.id, contact.name])), 'the contacts').toEqual(
      new Map(expected.map(([id, contact]) => [id, contact.name ?? contact.pushname])),
    );
  },
};
