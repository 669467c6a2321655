import { constant } from 'fast-check';
import { expect } from 'vitest';
import { command, type Family } from './command.ts';

export const snapshotFamily: Family = {
  commands: [
    command('save and restore everything', constant(null), async (_, subject) => {
      const { whapi } = subject;
      await whapi.settled();
      const saved = JSON.parse(JSON.stringify(whapi.snapshot()));
      whapi.reset();
      await subject.act('restore', async () => whapi.restore(saved));
      subject.connect();
      expect(JSON.parse(JSON.stringify(whapi.snapshot())), 'what was restored').toEqual(saved);
    }),
  ],
  check: async () => {},
};
