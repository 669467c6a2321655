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

it('has nothing to return for an answer without a body', async () => {
  expect(await context.call('GET', '/limits')).toBeUndefined();
});

it('returns the text of an answer that is no JSON', async () => {
  await whapi.channel.logOut();
  expect(typeof (await context.call('GET', '/users/login/image'))).toBe('string');
  await whapi.channel.scanQr();
});

it('names a call that was refused', async () => {
  await expect(context.call('DELETE', '/chats/12025550141@s.whatsapp.net')).rejects.toThrow(
    /^Failed to DELETE \/chats\/12025550141@s.whatsapp.net: the gateway responded 404 .*Specified chat not found/,
  );
});
