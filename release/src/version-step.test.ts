import { expect, it } from 'vitest';
import { bumpFor, compareVersions, leastVersion } from './version-step.ts';

it.each([
  ['0.1.0', 'none', undefined, '0.1.0'],
  ['0.1.0', 'patch', undefined, '0.1.0'],
  ['0.1.9', 'minor', 'patch', '0.1.10'],
  ['0.1.3', 'major', 'minor', '0.2.0'],
  ['1.2.3', 'patch', undefined, '1.2.3'],
  ['1.2.3', 'minor', 'minor', '1.3.0'],
  ['1.9.3', 'major', 'major', '2.0.0'],
] as const)('after %s, a change that is %s needs a bump that is %s, to %s', (released, verdict, bump, least) => {
  expect(bumpFor(released, verdict)).toBe(bump);
  expect(leastVersion(released, verdict)).toBe(least);
});

it('sorts versions by their numbers', () => {
  expect(['0.10.0', '1.0.0', '0.9.1', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
});
