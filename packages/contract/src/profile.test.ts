import { expect, it } from 'vitest';
import { byProfile, type Profile } from './profile.ts';

const table = { tolerant: 1, strict: 2 };

it('picks by the name of a profile', () => {
  expect(byProfile(table, 'tolerant')).toBe(1);
  expect(byProfile(table, 'strict')).toBe(2);
});

it.each(['lenient', '', 'toString', '__proto__'])('has no profile %j', (name) => {
  expect(() => byProfile(table, name as Profile)).toThrow(
    new TypeError(`Unknown profile "${name}", please use one of tolerant, strict`),
  );
});
