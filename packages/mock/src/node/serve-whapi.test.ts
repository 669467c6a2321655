import { afterEach, describe, expect, it } from 'vitest';
import { type ServedWhapi, serveWhapi, setupWhapi } from '../node.ts';
import type { WhapiOptions } from '../options/whapi-options.ts';
import type { ServeOptions } from './serve-whapi.ts';

const whapi = setupWhapi();
const served: ServedWhapi[] = [];

async function serve(port = 0, host = '127.0.0.1'): Promise<ServedWhapi> {
  const server = await serveWhapi(whapi, { port, host });
  served.push(server);
  return server;
}

afterEach(async () => {
  for (const server of served.splice(0)) await server.close();
  whapi.reset();
});

it('serves the gateway on a port', async () => {
  const { url } = await serve();
  const send = await fetch(`${url}/messages/text`, {
    method: 'POST',
    headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  expect(await send.json()).toMatchObject({ sent: true, message: { text: { body: 'Hi' } } });
  const chats = await fetch(`${url}/chats?token=test-token`);
  expect(await chats.json()).toMatchObject({ total: 1 });
});

describe('logs requests by HTTP', () => {
  const headers = { authorization: 'Bearer test-token' };

  it('with the fields of a form that is streamed, and no bytes of its file', async () => {
    const { url } = await serve();
    const form = new FormData();
    form.set('to', '919984351847');
    form.set('media', new File([new Uint8Array(300_000)], 'a.zip'));
    const whole = new Response(form);
    const type = whole.headers.get('content-type') ?? '';
    const init = { method: 'POST', headers: { ...headers, 'content-type': type }, body: whole.body, duplex: 'half' };
    expect((await fetch(`${url}/messages/document`, init as RequestInit)).status).toBe(200);
    expect(whapi.requests).toMatchObject([
      {
        ...{ operation: 'POST /messages/document', token: 'own', status: 200, bodyKind: 'form' },
        body: { to: '919984351847', media: { name: 'a.zip', type: 'application/zip', sizeBytes: 300_000 } },
      },
    ]);
    expect(JSON.stringify(whapi.requests).length).toBeLessThan(3_000);
  });

  it.each([
    ['malformed JSON', '/messages/text', '{"to":', 400, 'own', '{"to":'],
    ['a wrong token', '/messages/text?token=x', '{"to":"1"}', 404, 'unknown', { to: '1' }],
    ['what is not served', '/messages/question', '{"to":"1"}', 501, 'own', { to: '1' }],
  ])('with %s', async (_, path, text, status, token, body) => {
    const { url } = await serve();
    const type = { 'content-type': 'application/json' };
    const all = token === 'own' ? { ...headers, ...type } : type;
    expect((await fetch(url + path, { method: 'POST', headers: all, body: text })).status).toBe(status);
    expect(whapi.requests).toMatchObject([{ status, token, body }]);
  });
});

it('links to files at its own address, after a reset as well', async () => {
  const { url } = await serve();
  for (const from of ['919984351847', '12025550143']) {
    await whapi.channel.changeContactPicture({ from });
    const { icon_full } = await (await fetch(`${url}/contacts/${from}/profile?token=test-token`)).json();
    expect(icon_full.slice(0, url.length + 1)).toBe(`${url}/`);
    const picture = await fetch(icon_full);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(100);
    whapi.reset();
  }
});

it.each<[string, WhapiOptions, ServeOptions, string]>([
  ['the name that apps call the server by', {}, { servedHosts: ['mock', 'other'] }, 'http://mock:<port>/'],
  ['this machine where it listens on all addresses', {}, { host: '0.0.0.0' }, 'http://127.0.0.1:<port>/'],
  ['an IPv6 address', {}, { servedHosts: ['fe80::1'] }, 'http://[fe80::1]:<port>/'],
  ['the URL of the option', { mediaUrl: 'https://mock.test' }, { servedHosts: ['mock'] }, 'https://mock.test/'],
])('links to files at %s', async (_, options, serveOptions, start) => {
  const linked = setupWhapi(options);
  const server = await serveWhapi(linked, serveOptions);
  served.push(server);
  await linked.channel.changeContactPicture({ from: '919984351847' });
  const profile = await fetch(
    `http://127.0.0.1:${new URL(server.url).port}/contacts/919984351847/profile?token=test-token`,
  );
  expect((await profile.json()).icon_full).toContain(start.replace('<port>', new URL(server.url).port));
});

it('answers what it does not serve with 501', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}/no-such-operation`)).status).toBe(501);
});

it('serves on an address of IPv6', async () => {
  const { url } = await serve(0, '::1');
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${url}/settings?token=test-token`)).status).toBe(200);
});

it('says when the port is taken', async () => {
  const { url } = await serve();
  await expect(serve(Number(new URL(url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it.each(['mock:8080', 'http://mock', 'a b', ''])('refuses to be called "%s", which no Host header is', async (name) => {
  const serving = serveWhapi(whapi, { servedHosts: ['mock', '::1', name] });
  await expect(serving).rejects.toThrow(/"servedHosts\[2\]" is .+ Pass a host name such as "mock"/);
});
