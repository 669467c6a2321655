import { constant, string } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family } from './command.ts';

export const accountFamily: Family = {
  commands: [
    command('log out', constant(null), async (model, subject) => {
      await subject.whapi.settled();
      const status = model.isLoggedIn ? 200 : 409;
      subject.isLoggedIn = false;
      await subject.request(model, status, 'POST', '/users/logout');
      model.isLoggedIn = false;
    }),
    ...Array.from({ length: 3 }, () =>
      command('log in', constant(null), async (model, subject) => {
        await subject.request(model, model.isLoggedIn ? 409 : 200, 'GET', '/users/login');
        if (model.isLoggedIn) return;
        subject.isLoggedIn = true;
        await subject.act('scanQr', () => subject.channel.scanQr());
        model.isLoggedIn = true;
        model.missed.clear();
      }),
    ),
    command('rename the account', string({ minLength: 3, maxLength: 25 }), async (model, subject, name) => {
      await subject.request(model, 200, 'PATCH', '/users/profile', { name });
      expect((await subject.read('/users/profile')).name).toBe(name);
    }),
  ],
  async check(model, subject) {
    const { status } = await subject.read('/health?wakeup=false');
    expect(status.text === 'AUTH', `the health ${status.text}`).toBe(model.isLoggedIn);
  },
};
