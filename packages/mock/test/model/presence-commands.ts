import { constantFrom, record } from 'fast-check';
import { command, type Family, person } from './command.ts';

export const presenceFamily: Family = {
  commands: [
    command('watch a contact', person, async (model, subject, id) => {
      if (await subject.request(model, model.watched.has(id) ? 409 : 200, 'POST', `/presences/${id}`))
        model.watched.add(id);
    }),
    command('read the presence of a contact', person, async (model, subject, id) => {
      await subject.request(model, model.watched.has(id) ? 200 : 404, 'GET', `/presences/${id}`);
    }),
    command(
      'type to a contact',
      record({ id: person, presence: constantFrom('typing', 'pause') }),
      async (model, subject, args) => {
        await subject.request(model, 200, 'PUT', `/presences/${args.id}`, { presence: args.presence });
      },
    ),
  ],
  // No operation lists who is watched.
  check: async () => {},
};
