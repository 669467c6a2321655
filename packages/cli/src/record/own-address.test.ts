import { expect, it } from 'vitest';
import { isOwnAddress } from './own-address.ts';

it.each([
  ['http://127.0.0.1:9000/hook', '127.0.0.1', true],
  ['http://localhost:9000', '127.0.0.1', true],
  ['http://0.0.0.0:9000', '127.0.0.1', true],
  ['http://127.0.0.1:9000', '0.0.0.0', true],
  ['http://127.0.0.2:9000', '0.0.0.0', true],
  ['http://[::1]:9000', '::', true],
  ['https://127.0.0.1:9000', 'localhost', true],
  ['http://127.0.0.1:9001', '127.0.0.1', false],
  ['http://127.0.0.1', '127.0.0.1', false],
  ['http://127.0.0.2:9000', '127.0.0.1', false],
  ['http://192.0.2.1:9000', '0.0.0.0', false],
  ['http://bot.invalid:9000', '127.0.0.1', false],
])('%s from %s: %s', async (to, host, expected) => {
  expect(await isOwnAddress(new URL(to), { host, port: 9000 })).toBe(expected);
});

it('knows the default ports', async () => {
  expect(await isOwnAddress(new URL('http://127.0.0.1'), { host: '127.0.0.1', port: 80 })).toBe(true);
  expect(await isOwnAddress(new URL('https://127.0.0.1'), { host: '127.0.0.1', port: 443 })).toBe(true);
});
