import { constantFrom, record } from 'fast-check';
import { command, type Family, person } from './command.ts';

export const presenceFamily: Family = {
  commands: [
    command('watch a contact', person, async (model, subject, id) => {
      const status = model.unregistered.has(id) ? 404 : model.watched.has(id) ? 409 : 200;
      if (await subject.request(model, status, 'POST', `/presences/${id}`)) model.watched.add(id);
    }),
    command('read the presence of a contact', person, async (model, subject, id) => {
      await subject.request(model, model.watched.has(id) ? 200 : 404, 'GET', `/presences/${id}`);
    }),
    command(
      'type to a contact',
      record({ id: person, presence: constantFrom('typing', 'pause') }),
      async (model, subject, args) => {
        const { id, ...body } = args;
        await subject.request(model, model.unregistered.has(id) ? 404 : 200, 'PUT', `/presences/${id}`, body);
      },
    ),
  ],
  // No operation lists who is watched.
  check: async () => {},
};
