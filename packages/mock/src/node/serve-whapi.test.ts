import { afterEach, expect, it } from 'vitest';
import { type ServedWhapi, serveWhapi, setupWhapi } from '../node.ts';

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

it('answers what it does not serve with 501', async () => {
  const { url } = await serve();
  expect((await fetch(`${url}/newsletters`)).status).toBe(501);
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
