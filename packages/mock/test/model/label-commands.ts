import { constantFrom, record } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, pick, reference } from './command.ts';
import { type Model, plainMessages } from './model.ts';

const id = constantFrom('1', '2', '3');
const MISSING = '12025550199@s.whatsapp.net';

/** A chat or a message that can carry labels, or neither. */
function carrierAt(model: Model, number: number): { path: string; labels: Set<string> | undefined } {
  const path = pick([...model.chats.keys(), ...plainMessages(model)], number, MISSING);
  return { path, labels: (model.chats.get(path) ?? model.messages.get(path))?.labels };
}

function allCarriers({ chats, messages }: Model): { labels: Set<string> }[] {
  return [...chats.values(), ...messages.values()];
}

export const labelFamily: Family = {
  commands: [
    command('create a label', record({ id, name: constantFrom('Paid', 'New') }), async (model, subject, args) => {
      const body = { ...args, color: 'gold' };
      const done = await subject.request(model, model.labels.has(args.id) ? 400 : 200, 'POST', '/labels', body);
      if (done) model.labels.set(args.id, args.name);
    }),
    command('rename a label', record({ id, name: constantFrom('Unpaid', 'Old') }), async (model, subject, args) => {
      const { name } = args;
      const status = model.labels.has(args.id) ? 200 : 404;
      if (await subject.request(model, status, 'PATCH', `/labels/${args.id}`, { name }))
        model.labels.set(args.id, name);
    }),
    command('delete a label', id, async (model, subject, label) => {
      if (!(await subject.request(model, model.labels.has(label) ? 200 : 404, 'DELETE', `/labels/${label}`))) return;
      model.labels.delete(label);
      for (const { labels } of allCarriers(model)) labels.delete(label);
    }),
    command('add a label', record({ id, carrier: reference }), async (model, subject, args) => {
      const { path, labels } = carrierAt(model, args.carrier);
      const status = !labels || !model.labels.has(args.id) ? 404 : labels.has(args.id) ? 409 : 200;
      if (await subject.request(model, status, 'POST', `/labels/${args.id}/${path}`)) labels?.add(args.id);
    }),
    command('remove a label', reference, async (model, subject, number) => {
      const carried = [...model.chats, ...model.messages].flatMap(([path, { labels }]) =>
        [...labels].map((label) => ({ path, label, labels })),
      );
      const { path, label, labels } = pick(carried, number, { path: MISSING, label: '1', labels: new Set() });
      const status = labels.has(label) ? 200 : 404;
      const done = await subject.request(model, status, 'DELETE', `/labels/${label}/${path}`);
      if (!done) return;
      labels.delete(label);
      // It is gone by now.
      await subject.request(model, 404, 'DELETE', `/labels/${label}/${path}`);
    }),
  ],
  async check(model, subject) {
    const labels: { id: string; name: string; count: number }[] = await subject.read('/labels');
    const counted = [...model.labels].map(([label, name]) => {
      const count = allCarriers(model).filter((carrier) => carrier.labels.has(label)).length;
      return [label, { name, count }] as const;
    });
    expect(new Map(labels.map((each) => [each.id, { name: each.name, count: each.count }])), 'the labels').toEqual(
      new Map(counted),
    );
    for (const label of model.labels.keys()) {
      const { chats, messages } = await subject.read(`/labels/${label}`);
      const carriers = [...chats, ...messages].map(({ id }: { id: string }) => id);
      const expected = [...model.chats, ...model.messages].filter(([, { labels }]) => labels.has(label));
      expect(carriers.sort(), `what has the label ${label}`).toEqual(expected.map(([id]) => id).sort());
    }
  },
};
