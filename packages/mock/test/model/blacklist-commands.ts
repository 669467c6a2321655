import { constantFrom, oneof } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family, person } from './command.ts';
import { ACCOUNT } from './model.ts';

const anyone = oneof({ weight: 6, arbitrary: person }, { weight: 1, arbitrary: constantFrom(ACCOUNT, '123') });

export const blacklistFamily: Family = {
  commands: [
    command('block a contact', anyone, async (model, subject, id) => {
      const status = id === ACCOUNT ? 400 : id === '123' || model.unregistered.has(id) ? 404 : 200;
      if (await subject.request(model, status, 'PUT', `/blacklist/${id}`)) model.blocked.add(id);
    }),
    command('unblock a contact', anyone, async (model, subject, id) => {
      const status = model.blocked.has(id) ? 200 : 404;
      if (await subject.request(model, status, 'DELETE', `/blacklist/${id}`)) model.blocked.delete(id);
    }),
  ],
  async check(model, subject) {
    if (model.isLoggedIn) expect(await subject.read('/blacklist'), 'who is blocked').toEqual([...model.blocked]);
  },
};
