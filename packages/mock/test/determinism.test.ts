import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { setupWhapi } from '../src/index.ts';
import { play, playedLog, setupForPlay } from './determinism/play.ts';

it('writes the same log of 500 events, byte for byte', async () => {
  const { count, outcomes, sha256 } = await playedLog(240);
  expect(count).toBeGreaterThanOrEqual(500);
  expect(outcomes).toEqual(new Set(['delivered', 'dropped']));
  // Did you mean to change what the mock sends, or when? Then update this hash and the one in long/determinism.test.ts.
  // If not, something now depends on chance.
  expect(sha256).toBe('9ea39f28e19ecacffea843e6c664a8d18fdd3483c68c6ac73f87fe477192c418');
});

it('writes the same log after a reset', async () => {
  const whapi = setupForPlay();
  const first = await play(whapi, 'https://bot.test/hook', 50);
  whapi.reset();
  expect(await play(whapi, 'https://bot.test/hook', 50)).toBe(first);
});

it('writes the same log in whatever order receivers respond by HTTP', async () => {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    setTimeout(() => response.end(), (requests++ * 7) % 5);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const playByHttp = () => play(setupWhapi({ clock: 'virtual' }), url, 30);
  const first = await playByHttp();
  requests = 3;
  expect(await playByHttp()).toBe(first);
});
