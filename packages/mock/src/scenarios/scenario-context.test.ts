import { afterAll, expect, it } from 'vitest';
import { serveWhapi, setupWhapi } from '../node.ts';
import { createScenarioContext } from './scenario-context.ts';

const whapi = setupWhapi();
const served = await serveWhapi(whapi);
const context = createScenarioContext(whapi, { url: served.url });

afterAll(() => served.close());

it('answers a call with its JSON', async () => {
  expect(await context.call('GET', '/chats')).toMatchObject({ chats: [], total: 0 });
});

it('names a call that was refused', async () => {
  await expect(context.call('DELETE', '/chats/12025550141@s.whatsapp.net')).rejects.toThrow(
    /^Failed to DELETE \/chats\/12025550141@s.whatsapp.net: answered with 404 .*Specified chat not found/,
  );
});
