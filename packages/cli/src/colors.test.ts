import { expect, it } from 'vitest';
import { colorsFor } from './colors.ts';

it.each([
  ['on a terminal', true, {}, true],
  ['not in a pipe', false, {}, false],
  ['not in a pipe under CI', false, { CI: 'true' }, false],
  ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
  ['with an empty NO_COLOR, which counts as unset', true, { NO_COLOR: '' }, true],
  ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
  ['with FORCE_COLOR', false, { FORCE_COLOR: '1' }, true],
  ['with FORCE_COLOR over NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ['not with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false],
])('colours %s', (_, isTTY, env, expected) => {
  const { red } = colorsFor({ write: () => {}, isTTY }, { env });
  expect(red('x')).toBe(expected ? '\u001b[31mx\u001b[39m' : 'x');
});
