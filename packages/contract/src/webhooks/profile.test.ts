import { expect, it } from 'vitest';
import { isStrict, type Profile } from './profile.ts';

it('tells the strict profile from the tolerant one', () => {
  expect(isStrict('strict')).toBe(true);
  expect(isStrict('tolerant')).toBe(false);
});

it.each(['lenient', '', 'toString', '__proto__'])('refuses %j, which is none', (profile) => {
  expect(() => isStrict(profile as Profile)).toThrow(
    new TypeError(`Unknown profile "${profile}". Use tolerant or strict`),
  );
});
