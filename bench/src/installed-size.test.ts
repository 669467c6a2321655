import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { npmCommand } from '../../npm.shared.ts';
import { installedSize } from './installed-size.ts';

test('counts what npm would publish of a package of this workspace', () => {
  const cwd = fileURLToPath(new URL('../../packages/types', import.meta.url));
  const [npm, ...args] = npmCommand();
  const options = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const output = execFileSync(npm, [...args, ...options], { cwd, encoding: 'utf8' });
  const packed = JSON.parse(output);
  const [{ unpackedSize }] = Array.isArray(packed) ? packed : Object.values(packed);
  expect(installedSize('@whapi-webhooks/types')).toBe(unpackedSize);
});

test('counts what a package depends on, each once', () => {
  expect(installedSize('@whapi-webhooks/contract')).toBeGreaterThan(installedSize('@whapi-webhooks/types'));
  expect(installedSize('@whapi-webhooks/mock')).toBeGreaterThan(installedSize('msw'));
  expect(installedSize('@whapi-webhooks/doctor')).toBeLessThan(2 * installedSize('@whapi-webhooks/mock'));
});

test('says what is missing', () => {
  expect(() => installedSize('no-such-package')).toThrow(/^Failed to find no-such-package, which .* Run npm install$/);
});
