import { record } from 'fast-check';
import { command, type Family, person, pick, reference } from './command.ts';

export const callFamily: Family = {
  commands: [
    command('call', person, async (model, subject, from) => {
      const status = model.blocked.has(from) ? 403 : 200;
      const call = await subject.attempt('call', status, () => subject.channel.call({ from }));
      if (call && call !== true) model.calls.set(call.id, from);
    }),
    command('reject a call', record({ call: reference, from: person }), async (model, subject, { call, from }) => {
      const id = pick(model.calls.keys(), call, 'OTHER');
      const isCaller = model.calls.get(id) === from;
      const done = await subject.request(model, isCaller ? 200 : 404, 'POST', `/calls/${id}/reject`, {
        callFrom: from,
      });
      if (done) model.calls.delete(id);
    }),
  ],
  // No operation that the mock serves lists calls.
  check: async () => {},
};
