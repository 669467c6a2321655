import { describe, expect, it, onTestFinished } from 'vitest';
import { serveWhapi, setupWhapi, type WhapiOptions } from '../node.ts';
import { readerOf } from '../testing/read-events.ts';
import { testControl } from '../testing/test-control.ts';
import { upload } from '../testing/upload.ts';

const FROM = '919984351847';
const LIONS = [
  { token: 'a', channelId: 'LION-1' },
  { token: 'b', channelId: 'LION-2' },
] as const;

async function serveLions() {
  const control = await testControl(LIONS);
  for (const whapi of control.mocks) whapi.connect('https://bot.test/hook', () => new Response());
  return control;
}

/** Sends a text, and returns the status and the id of the channel that sent it. */
async function sendText(url: string, token: string): Promise<[number, string | undefined]> {
  const response = await fetch(`${url}/messages/text`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to: FROM, body: 'Hi' }),
  });
  const health = await fetch(`${url}/health?token=${token}`);
  return [response.status, ((await health.json()) as { channel_id?: string }).channel_id];
}

describe('the gateway of two channels', () => {
  it('tells them apart by token, and answers a token that nobody has as the first', async () => {
    const { served, mocks } = await serveLions();
    expect(await sendText(served.url, 'b')).toEqual([200, 'LION-2']);
    expect(await sendText(served.url, 'a')).toEqual([200, 'LION-1']);
    expect(await sendText(served.url, 'c')).toEqual([404, undefined]);
    expect(mocks.map(({ requests }) => requests.length)).toEqual([4, 2]);
  });

  it('finds the channel of a file, whoever asks for it', async () => {
    const { served } = await serveLions();
    const links = await Promise.all(LIONS.map(({ token }, i) => upload(served.url, token, `the file of ${i}`)));
    for (const query of ['', '?token=a', '?token=b', '?token=c']) {
      const texts = await Promise.all(links.map(async (link) => (await fetch(link + query)).text()));
      expect(texts, query).toEqual(['the file of 0', 'the file of 1']);
    }
    expect((await fetch(`${links[0]?.replace(/[^/]+$/, 'txt-0-0.txt')}`)).status).toBe(404);
    expect((await fetch(`${served.url}/in-files/%/x.jpg`)).status).toBe(400);
  });

  it('answers the preflight request of a page as the channel that allows its origin', async () => {
    const cors = ['https://app.test'];
    const { served } = await testControl([LIONS[0], { ...LIONS[1], cors }], { allowedOrigins: cors });
    const headers = { origin: 'https://app.test', 'access-control-request-method': 'POST' };
    const response = await fetch(`${served.url}/messages/text`, { method: 'OPTIONS', headers });
    expect(response.status).toBe(204);
  });
});

describe('the control plane of two channels', () => {
  it('acts on the one that the query names', async () => {
    const { call, mocks } = await serveLions();
    const body = { from: FROM, text: 'Hi' };
    expect((await call('POST', '/channel/receiveMessage?channel=LION-2', body)).status).toBe(200);
    expect(mocks.map(({ deliveries }) => deliveries.length > 0)).toEqual([false, true]);
    const waits = LIONS.map(({ channelId }) =>
      call('POST', `/wait?channel=${channelId}`, { delivered: { event: 'labels.post' }, within: '20s' }),
    );
    await Promise.all(LIONS.map(({ channelId }) => call('POST', `/emit/labels.post?channel=${channelId}`)));
    const answers = await Promise.all(waits);
    expect(answers.map((answer) => answer.body.match.webhook.channel_id)).toEqual(['LION-1', 'LION-2']);
    await call('POST', '/reset?channel=LION-2');
    expect(mocks.map(({ deliveries }) => deliveries.length)).toEqual([1, 0]);
  });

  it('refuses a request that names none, or another, and lists them', async () => {
    const { call, mocks } = await serveLions();
    const unnamed = await call('POST', '/emit/labels.post');
    expect(unnamed).toMatchObject({ status: 400, body: { error: { code: 'channel-missing' } } });
    expect(unnamed.body.error.message).toContain('LION-1, LION-2');
    expect(unnamed.body.error.hint).toContain('?channel=LION-1');
    const unknown = await call('POST', '/emit/labels.post?channel=LION-3');
    expect(unknown).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found', hint: expect.stringMatching(/Did you mean LION-[12]/) } },
    });
    expect((await call('GET', '/clock?channel=zebra')).body.error.hint).toBe('Use one of LION-1, LION-2.');
    expect(mocks.every(({ deliveries }) => deliveries.length === 0)).toBe(true);
  });

  it('lists both without being asked for one', async () => {
    const { call, mocks } = await serveLions();
    mocks[1]?.subscribe({ url: 'https://other.test/' });
    for (const query of ['', '?channel=LION-2', '?channel=zebra']) {
      const { channels } = (await call('GET', `/status${query}`)).body;
      expect(channels).toMatchObject([
        { id: 'LION-1', subscriptions: [{ url: 'https://bot.test/hook' }], waits: 0, clock: { virtual: false } },
        { id: 'LION-2', subscriptions: [{}, { url: 'https://other.test/' }] },
      ]);
    }
    expect((await call('GET', '/scenarios')).status).toBe(200);
    expect((await call('GET', '/openapi.json')).status).toBe(200);
  });

  it('of a single channel accepts its id, and no other', async () => {
    const { call } = await testControl({ channelId: 'LION-1' });
    expect((await call('GET', '/clock?channel=LION-1')).status).toBe(200);
    expect((await call('GET', '/clock?channel=LION-2')).body.error.hint).toBe('Did you mean LION-1?');
    expect((await call('GET', '/clock?channel=')).status).toBe(400);
    expect((await call('GET', '/clock?channel=LION-1&channel=LION-2')).body.error).toMatchObject({
      code: 'wrong-argument',
      message: 'The query has "channel" several times',
    });
  });

  it('streams each of them by itself, and resumes one by no id of the other', async () => {
    const { served, mocks } = await serveLions();
    const stream = async (channel: string, lastEventId = '') => {
      const headers = lastEventId === '' ? {} : { 'last-event-id': lastEventId };
      const reader = readerOf(await fetch(`${served.controlUrl}/events?channel=${channel}`, { headers }));
      onTestFinished(() => reader.cancel());
      return reader;
    };
    const [first, second] = [await stream('LION-1'), await stream('LION-2')];
    await mocks[0]?.emit('labels.post');
    const rows = await first.until(({ length }) => length >= 2);
    mocks[0]?.reset();
    expect(await first.until(({ length }) => length >= 1)).toMatchObject([{ event: 'reset' }]);
    await mocks[1]?.emit('chats.patch');
    const [row] = await second.until(({ length }) => length >= 1);
    expect(row).toMatchObject({ event: 'row', data: { seq: 1, do: 'emit' } });
    const mistaken = await stream('LION-2', rows[0]?.id);
    expect((await mistaken.until(({ length }) => length >= 1))[0]?.event).toBe('reset');
  });

  it('says to a client that comes back after a restart that it knows nothing', async () => {
    const { served, mocks } = await serveLions();
    await mocks[1]?.emit('labels.post');
    const path = '/events?channel=LION-2';
    const before = readerOf(await fetch(`${served.controlUrl}${path}`));
    const [row] = await before.until(({ length }) => length >= 1);
    const ended = before.until(() => false);
    await served.close();
    await expect(ended).rejects.toThrow();
    const again = await serveWhapi(mocks);
    onTestFinished(() => again.close());
    const headers = { 'last-event-id': row?.id ?? '' };
    const after = readerOf(await fetch(`${again.controlUrl}${path}`, { headers }));
    onTestFinished(() => after.cancel());
    const [reset, oldest] = await after.until(({ length }) => length >= 2);
    expect([reset?.event, oldest?.data.seq]).toEqual(['reset', 1]);
  });
});

it.each<[string, readonly WhapiOptions[], string]>([
  ['the same token', [{ channelId: 'LION-1' }, { channelId: 'LION-2' }], 'two of them have the token "test-token"'],
  ['the same channel id', [{ token: 'a' }, { token: 'b' }], 'two of them have the channel id "MANTIS-M72HC"'],
  ['none', [], 'the list is empty. Pass'],
])('refuses mocks with %s', async (_, options, message) => {
  const serving = serveWhapi(options.map((each) => setupWhapi(each)));
  await expect(serving).rejects.toThrow(TypeError);
  await expect(serving).rejects.toThrow(message);
});

describe('closing', () => {
  it('a mock leaves the other one of the same server in service', async () => {
    const { served, mocks, call } = await serveLions();
    await mocks[0]?.close();
    expect(await sendText(served.url, 'b')).toEqual([200, 'LION-2']);
    expect((await call('GET', '/deliveries?channel=LION-2')).body.deliveries.length).toBeGreaterThan(0);
  });

  it('a server leaves another one with the same mocks in service, and those that listen', async () => {
    const mocks = LIONS.map((options) => setupWhapi(options));
    const [one, two] = [await serveWhapi(mocks), await serveWhapi(mocks)];
    onTestFinished(() => two.close());
    for (const whapi of mocks) {
      whapi.listen();
      onTestFinished(() => whapi.close());
    }
    await one.close();
    expect(await sendText(two.url, 'b')).toEqual([200, 'LION-2']);
    expect(await sendText('https://gate.whapi.cloud', 'a')).toEqual([200, 'LION-1']);
    await expect(fetch(one.url)).rejects.toThrow();
    await mocks[0]?.close();
    expect(await sendText(two.url, 'b')).toEqual([200, 'LION-2']);
    expect(await sendText('https://gate.whapi.cloud', 'b')).toEqual([200, 'LION-2']);
  });

  it('a server ends what its clients wait for and read, in each channel', async () => {
    const { served, mocks } = await serveLions();
    const waits = LIONS.map(({ channelId }) => {
      const body = JSON.stringify({ delivered: { event: 'labels.post' }, within: '60s' });
      const headers = { 'content-type': 'application/json' };
      return fetch(`${served.controlUrl}/wait?channel=${channelId}`, { method: 'POST', headers, body });
    });
    const streams = await Promise.all(
      LIONS.map(({ channelId }) => fetch(`${served.controlUrl}/events?channel=${channelId}`)),
    );
    const ends = Promise.allSettled([...waits, ...streams.map((stream) => stream.text())]);
    await served.close();
    expect((await ends).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    for (const whapi of mocks) expect(await whapi.emit('labels.post')).toMatchObject([{ outcome: 'delivered' }]);
  });

  it('one of two servers with a mock each leaves the other in service', async () => {
    const [one, two] = await Promise.all(LIONS.map((options) => serveWhapi(setupWhapi(options))));
    onTestFinished(() => two?.close());
    expect(await sendText(one?.url ?? '', 'a')).toEqual([200, 'LION-1']);
    await one?.close();
    expect(await sendText(two?.url ?? '', 'b')).toEqual([200, 'LION-2']);
    expect((await fetch(`${two?.controlUrl}/clock`)).status).toBe(200);
  });
});
