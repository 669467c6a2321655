import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Io } from '../io.ts';
import { run } from '../main.ts';
import { sendJson, sendText } from '../test/send-json.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

async function startServe(...words: (string | Pick<Io, 'openUrl'>)[]) {
  const argv = words.filter((word) => typeof word === 'string');
  const options = Object.assign({}, ...words.filter((word) => typeof word !== 'string'));
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const io = testIo({ untilStopped: () => stopped, ...options });
  const exitCode = run(['serve', '--port', '0', ...argv], io);
  onTestFinished(async () => {
    stop();
    await exitCode;
  });
  const [, url = ''] = await io.stdout.until(/Base URL {2}(\S+)[\s\S]+Ctrl-C to stop it/);
  return { url, stop, exitCode, ...io };
}

describe('a mock for an app in another process', () => {
  it.each([
    ['body', 'POST /hook', 'POST /hook'],
    ['path', 'POST /hook/messages/post', 'POST /hook/chats/post'],
    ['method', 'POST /hook/messages', 'POST /hook/chats'],
  ])('sends the webhooks of a REST call in %s mode', async (mode, messagesPost, chatsPost) => {
    const receiver = await startReceiver();
    const { url, stdout } = await startServe('--webhook', receiver.url, '--mode', mode);
    expect((await sendText(url)).status).toBe(200);
    await stdout.until(/✓ messages\.post/);
    await stdout.until(/✓ chats\.post/);
    expect(receiver.received.map(({ line }) => line).sort()).toEqual([messagesPost, chatsPost].sort());
    const { origin } = new URL(receiver.url);
    for (const [event, line] of [
      ['messages.post', messagesPost],
      ['chats.post', chatsPost],
    ] as const) {
      const [method, path] = line.split(' ');
      expect(stdout.text).toMatch(new RegExp(`^✓ ${event}  ${method} ${origin}${path}  200  \\d+ ms$`, 'm'));
    }
    expect(receiver.received.map(({ body }) => Object.hasOwn(body as object, 'event'))).toEqual([
      mode === 'body',
      mode === 'body',
    ]);
  });

  it.each([
    [[], 200],
    [['--strict'], 400],
  ])('takes an undeclared property with %j: %i', async (argv, status) => {
    const { url } = await startServe(...argv);
    const response = await sendJson(url, 'PATCH', '/settings', {
      webhooks: [{ url: 'http://127.0.0.1:9/', custom_headers: { a: 'b' } }],
    });
    expect(response.status).toBe(status);
  });

  it.each([
    [[], 204],
    [['--trial-limits'], 200],
  ])('answers GET /limits with %j: %i', async (argv, status) => {
    const { url } = await startServe(...argv);
    const response = await fetch(`${url}/limits?token=test-token`);
    expect(response.status).toBe(status);
    if (status === 200) expect(await response.json()).toMatchObject({ messages: 150, chats: [] });
  });

  it.each([
    [[], 403],
    [['--served-host', 'mock'], 200],
  ])('answers to another name than localhost with %j: %i', async (argv, status) => {
    const { url } = await startServe(...argv);
    const headers = { host: `mock:${new URL(url).port}` };
    const call = get(`${url}/health?token=test-token`, { headers });
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(status);
  });

  it.each([
    [[], 403],
    [['--cors', 'http://localhost:3000'], 200],
  ])('answers to a web page with %j: %i', async (argv, status) => {
    const { url } = await startServe(...argv);
    const origin = 'http://localhost:3000';
    const response = await fetch(`${url}/health?token=test-token`, { headers: { origin } });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null);
  });

  it('serves the page, and opens it with --open', async () => {
    const { stdout, opened } = await startServe('--control-token', 'se&cret', '--open');
    const [, link = ''] = /Page {6}(\S+)/.exec(stdout.text) ?? [];
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/__whapi\/#token=se%26cret$/);
    expect(opened).toEqual([link]);
    const response = await fetch(link);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const html = await response.text();
    expect(html).not.toContain('cret');
    const [, script = ''] = /src="([^"]+)"/.exec(html) ?? [];
    expect((await fetch(new URL(script, link))).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await fetch(new URL('status', link))).status).toBe(401);
  });

  it('prints the link with the token for a person, and without it into a log', async () => {
    const links = async (isTTY: boolean) => {
      const io = testIo({ untilStopped: async () => {}, env: { NO_COLOR: '1' } });
      io.stdout.isTTY = isTTY;
      expect(await run(['serve', '--port', '0', '--control-token', 'secret'], io)).toBe(0);
      return io.stdout.text.match(/#token=.*?(?= {2})/g);
    };
    expect(await links(true)).toEqual(['#token=secret']);
    expect(await links(false)).toEqual(['#token=<control token>']);
  });

  it('links the page without --open, and opens nothing', async () => {
    const { stdout, opened } = await startServe();
    expect(stdout.text).toMatch(/Page {6}http:\/\/127\.0\.0\.1:\d+\/__whapi\/ /);
    expect(opened).toEqual([]);
  });

  it('goes on when no browser can be opened', async () => {
    const { url, stderr } = await startServe('--open', { openUrl: async () => 'there is no display' });
    await stderr.until(/^No browser was opened: there is no display\. Open http:\S+\/__whapi\/\n$/);
    expect((await sendText(url)).status).toBe(200);
  });

  it.each([
    [['--open', '--no-control'], 2, /'--open' and '--no-control' contradict each other/],
    [['--open', '--host', '0.0.0.0'], 0, /No browser was opened: the page is not served/],
  ])('says why there is no page to open with %j', async (argv, exitCode, message) => {
    const io = testIo({ untilStopped: async () => {} });
    expect(await run(['serve', '--port', '0', ...argv], io)).toBe(exitCode);
    expect(io.stderr.text).toMatch(message);
    expect(io.opened).toEqual([]);
  });

  it('acts on the mock by the control plane', async () => {
    const receiver = await startReceiver();
    const { stdout } = await startServe('--webhook', receiver.url, '--events', 'messages.post');
    const [, control = ''] = /Control {3}(\S+)/.exec(stdout.text) ?? [];
    const response = await fetch(`${control}/channel/receiveMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from: '919984351847', text: 'Hi' }),
    });
    expect(response.status).toBe(200);
    await stdout.until(/✓ messages\.post/);
    expect(receiver.received).toMatchObject([{ body: { messages: [{ text: { body: 'Hi' } }] } }]);
  });

  it.each([
    [['--no-control'], 404, 'Control   off\n'],
    [['--control-token', 'secret-of-control'], 401, 'Control   http://127.0.0.1:'],
    [['--host', '0.0.0.0'], 404, 'Control   off, since other machines can call the server'],
    [['--host', '0.0.0.0', '--control-token', 'secret-of-control'], 401, 'Control   http://0.0.0.0:'],
  ])('answers the control plane without a token with %j: %i', async (argv, status, line) => {
    const { url, stdout } = await startServe(...argv);
    const response = await fetch(`http://127.0.0.1:${new URL(url).port}/__whapi/status`);
    expect(response.status).toBe(status);
    expect(stdout.text).toContain(line);
    expect(stdout.text + (await response.text())).not.toContain('secret-of-control');
  });

  it('sends method mode by the method of the event', async () => {
    const receiver = await startReceiver();
    const { url, stdout } = await startServe('--webhook', receiver.url, '--mode', 'method', '--events', 'chats.patch');
    await sendText(url);
    await sendText(url);
    await stdout.until(/✓ chats\.patch {2}PATCH http:\S+\/hook\/chats {2}200/);
    expect(receiver.received.map(({ line }) => line)).toEqual(['PATCH /hook/chats']);
  });

  it('uses the token, channel and events of its options', async () => {
    const receiver = await startReceiver();
    const { url, stdout } = await startServe(
      ...['--webhook', receiver.url, '--events', 'chats.post, chats.patch', '--events', 'chats.delete'],
      ...['--token', 'secret', '--channel-id', 'LION-1'],
    );
    expect((await sendText(url)).status).toBe(404);
    expect((await sendText(url, 'secret')).status).toBe(200);
    await stdout.until(/✓ chats\.post/);
    expect(receiver.received).toEqual([
      { line: 'POST /hook', body: expect.objectContaining({ channel_id: 'LION-1' }) },
    ]);
    expect(stdout.text).toContain('in body mode: chats.post, chats.patch, chats.delete\n');
    expect(stdout.text).toContain('Bearer secret');
  });

  it('generates the same ids for the same seed', async () => {
    const idOf = async (seed: string) => {
      const { url } = await startServe('--seed', seed);
      const { message } = (await (await sendText(url)).json()) as { message: { id: string } };
      return message.id.slice(0, 12);
    };
    expect(await idOf('7')).toBe(await idOf('7'));
    expect(await idOf('8')).not.toBe(await idOf('7'));
  });

  it('sends webhooks to a receiver that the app subscribes', async () => {
    const receiver = await startReceiver();
    const { url, stdout } = await startServe();
    expect(stdout.text).toContain('Webhooks  none: pass --webhook');
    await sendJson(url, 'PATCH', '/settings', {
      webhooks: [{ url: receiver.url, mode: 'path', events: [{ type: 'messages', method: 'post' }] }],
    });
    await sendText(url);
    await stdout.until(/✓ messages\.post {2}POST \S+\/hook\/messages\/post {2}200/);
  });
});

describe('several channels', () => {
  const channels = ['--channel', 'token-a==LION-1', '--channel', 'b=LION-2'];

  it('are told apart by token, and their deliveries are printed with their ids', async () => {
    const receiver = await startReceiver();
    const { url, stdout } = await startServe(...channels, ...['--webhook', receiver.url, '--events', 'messages.post']);
    expect(stdout.text).toContain('  Channels  LION-1  token token-a=\n            LION-2  token b\n');
    expect((await sendText(url, 'b')).status).toBe(200);
    await stdout.until(/^✓ LION-2 {2}messages\.post {2}POST \S+ {2}200/m);
    expect((await sendText(url, 'token-a=')).status).toBe(200);
    await stdout.until(/^✓ LION-1 {2}messages\.post {2}POST \S+ {2}200/m);
    expect(receiver.received.map(({ body }) => (body as WebhookOf<'messages.post'>).channel_id)).toEqual([
      'LION-2',
      'LION-1',
    ]);
    expect((await sendText(url, 'test-token')).status).toBe(404);
  });

  it('are acted on by their ids', async () => {
    const { url, stdout } = await startServe(...channels, '--webhook', 'http://127.0.0.1:9/', '--events', 'chats.post');
    const emit = (query: string) => sendJson(url, 'POST', `/__whapi/emit/chats.post${query}`, {});
    expect((await emit('')).status).toBe(400);
    expect((await emit('?channel=LION-1')).status).toBe(200);
    await stdout.until(/^✗ LION-1 {2}chats\.post {2}POST /m);
    const { channels: served } = (await (await fetch(`${url}/__whapi/status`)).json()) as { channels: object[] };
    expect(served).toMatchObject([{ id: 'LION-1' }, { id: 'LION-2' }]);
  });

  it('are all waited for, and it says what each of them lost', async () => {
    const receiver = await startReceiver(500);
    const { url, stop, stdout, stderr, exitCode } = await startServe(
      ...channels,
      ...['--webhook', receiver.url, '--events', 'messages.post'],
    );
    await sendText(url, 'b');
    await sendText(url, 'b');
    await sendText(url, 'token-a=');
    await stdout.until(/(✗ LION-\d {2}messages\.post[\s\S]*){3}/);
    stop();
    expect(await exitCode).toBe(3);
    expect(stderr.text).toBe(
      `LION-1: 1 webhook was not delivered: messages.post to ${receiver.url}\n` +
        `LION-2: 2 webhooks were not delivered: messages.post to ${receiver.url} (2)\n`,
    );
  });

  it('with a single --channel look like one', async () => {
    const receiver = await startReceiver();
    const store = join(await tempFolder(), 'undelivered.ndjson');
    const { url, stdout } = await startServe(
      ...['--channel', 'a=LION-1', '--webhook', receiver.url, '--events', 'messages.post', '--store', store],
    );
    expect(stdout.text).toContain('  Token     a\n');
    await sendText(url, 'a');
    await stdout.until(/^✓ messages\.post/m);
    expect(receiver.received).toMatchObject([{ body: { channel_id: 'LION-1' } }]);
  });
});

describe('a receiver that fails', () => {
  it('is reported for each delivery while it is down, and the exit code is 3', async () => {
    const receiver = await startReceiver();
    const { url, stop, stdout, stderr, exitCode } = await startServe(
      '--webhook',
      receiver.url,
      '--events',
      'messages.post',
    );
    await receiver.close();
    await sendText(url);
    const [line] = await stdout.until(/^✗.*\n/m);
    expect(line).toMatch(
      /^✗ messages\.post {2}POST \S+\/hook {2}ECONNREFUSED: nothing listens there, is your app running\? {2}\d+ ms\n$/,
    );
    await sendText(url);
    await stdout.until(/(✗ messages\.post.*\n){2}/);
    stop();
    expect(await exitCode).toBe(3);
    expect(stderr.text).toBe(
      `2 webhooks were not delivered: messages.post to ${receiver.url} (2)\nerror: the receiver did not answer 2 of 2 webhooks\n`,
    );
  });

  it('is reported when it answers with another status than 200', async () => {
    const receiver = await startReceiver(500);
    const { url, stdout } = await startServe('--webhook', receiver.url);
    await sendText(url);
    await stdout.until(/^✗ messages\.post {2}POST \S+ {2}500 {2}expected status 200/m);
  });

  it('receives nothing on a host that is not allowed, and the line says how to allow it', async () => {
    const { url, stdout } = await startServe();
    const webhooks = [{ url: 'http://bot.invalid/hook', events: [{ type: 'messages', method: 'post' }] }];
    await sendJson(url, 'PATCH', '/settings', { webhooks });
    await sendText(url);
    await stdout.until(
      /^✗ messages\.post {2}POST \S+ {2}not sent: only hosts of this machine are allowed\. Add --allow-host bot\.invalid$/m,
    );
  });

  it.each([
    ['--webhook', 'http://bot.invalid/hook'],
    ['--allow-host', 'other.invalid,bot.invalid', '--webhook', 'http://bot.invalid/hook'],
  ])('receives webhooks on another host with %s %s', async (...argv) => {
    const { url, stdout } = await startServe('--events', 'messages.post', ...argv);
    await sendText(url);
    await stdout.until(/^✗ messages\.post {2}POST http:\/\/bot\.invalid\/hook {2}(ENOTFOUND|EAI_AGAIN)/m);
  });
});

describe('a store', () => {
  it('delivers the rest after a restart, and repeats no id', async () => {
    const store = join(await tempFolder(), 'undelivered.ndjson');
    const receiver = await startReceiver();
    await receiver.close();
    const options = ['--store', store, '--webhook', receiver.url, '--events', 'messages.post'];
    const first = await startServe(...options);
    await sendText(first.url);
    await first.stdout.until(/^✗ messages\.post.*ECONNREFUSED/m);
    first.stop();
    expect(await first.exitCode).toBe(3);
    expect(first.stderr.text).toContain(`1 webhook is kept in ${store}: messages.post to ${receiver.url}\n`);

    const again = await startReceiver(200, new URL(receiver.url).port);
    const second = await startServe(...options);
    await second.stdout.until(/^✓ messages\.post/m);
    await sendText(second.url);
    await second.stdout.until(/(✓ messages\.post[\s\S]*){2}/);
    second.stop();
    expect(await second.exitCode).toBe(0);
    const ids = again.received.map(({ body }) => (body as WebhookOf<'messages.post'>).messages[0]?.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('is refused to a second server, and the first one goes on', async () => {
    const store = join(await tempFolder(), 'undelivered.ndjson');
    const receiver = await startReceiver(500);
    const first = await startServe('--store', store, '--webhook', receiver.url);
    const io = testIo();
    expect(await run(['serve', '--port', '0', '--store', store], io)).toBe(3);
    expect(io.stderr.text).toMatch(/^error: failed to lock the store .+: this process uses it already\. .+\n$/);
    await sendText(first.url);
    await first.stdout.until(/✗ messages\.post/);
    first.stop();
    expect(await first.exitCode).toBe(0);
    expect(first.stderr.text).toContain(`kept in ${store}: messages.post to ${receiver.url}`);
  });

  it('is free again when the port was taken', async () => {
    const store = join(await tempFolder(), 'undelivered.ndjson');
    const { url } = await startServe();
    expect(await run(['serve', '--port', new URL(url).port, '--store', store], testIo())).toBe(3);
    await startServe('--store', store);
  });

  it('reports damaged lines, and delivers the others', async () => {
    const store = join(await tempFolder(), 'undelivered.ndjson');
    const receiver = await startReceiver();
    await receiver.close();
    const options = ['--store', store, '--webhook', receiver.url, '--events', 'messages.post'];
    const first = await startServe(...options);
    await sendText(first.url);
    await first.stdout.until(/^✗ messages\.post.*ECONNREFUSED/m);
    first.stop();
    await first.exitCode;

    const text = await readFile(store, 'utf8');
    const forged = text
      .split('\n')[1]!
      .replace(/"request":\{"method":"POST","url":"[^"]+"/, '"request":{"method":"POST","url":"http://other.test/"');
    await writeFile(store, `${text}${forged.replace(/"id":1,/, '"id":2,')}\n`);
    const again = await startReceiver(200, new URL(receiver.url).port);
    const second = await startServe(...options);
    await second.stdout.until(/^✓ messages\.post/m);
    second.stop();
    expect(await second.exitCode).toBe(0);
    expect(again.received).toHaveLength(1);
    expect(second.stderr.text).toMatch(
      /^warning: Failed to read 1 line of the store .+\n {2}line \d: delivery\.request: expected POST http:\/\/127.+\n$/,
    );
  });

  it('causes exit code 3 and one line when it is unusable', async () => {
    const folder = await tempFolder();
    const io = testIo();
    expect(await run(['serve', '--port', '0', '--store', folder], io)).toBe(3);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toMatch(
      /^error: failed to open the store .+: it is not a file\. Name another file, in a folder that exists\n$/,
    );
  });
});

describe('exit code', () => {
  it('0 when it is stopped', async () => {
    const { url, stop, exitCode, stdout, stderr } = await startServe();
    stop();
    expect(await exitCode).toBe(0);
    expect(stdout.text).toMatch(/\nStopped\.\n$/);
    expect(stderr.text).toBe('');
    await expect(sendText(url)).rejects.toThrow();
  });

  it('3 when the port is in use', async () => {
    const { url } = await startServe();
    const { port } = new URL(url);
    const io = testIo();
    expect(await run(['serve', '--port', port], io)).toBe(3);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toBe(
      `error: failed to listen on 127.0.0.1 port ${port}: the port is in use. Stop the other process, or choose another port, such as --port ${Number(port) + 1}\n`,
    );
  });

  it.each([
    [['--port', '80x'], "'80x' is invalid. Expected a whole number from 0 to 65535."],
    [['--port', '65536'], 'Expected a whole number from 0 to 65535.'],
    [['--port', '-1'], 'Expected a whole number from 0 to 65535.'],
    [['--seed', '1.5'], 'Expected a whole number from 0 to 4294967295.'],
    [['--webhook', 'localhost:3000'], 'Expected an http or https URL such as http://localhost:3000/hook.'],
    [['--webhook', '/hook'], 'Expected an http or https URL such as http://localhost:3000/hook.'],
    [['--mode', 'query'], 'Allowed choices are body, path, method.'],
    [
      ['--webhook', 'http://a.test', '--events', 'chats.ptch'],
      'unknown event "chats.ptch". Did you mean "chats.patch"?',
    ],
    [['--webhook', 'http://a.test', '--events', ','], 'Expected a list with commas between its values.'],
    [['--mode', 'path'], "option '--mode <mode>' needs a receiver. Add --webhook <url>"],
    [['--events', 'chats.patch'], "option '--events <names>' needs a receiver. Add --webhook <url>"],
    [['--token', ''], 'Expected printable ASCII characters without spaces'],
    [['--channel-id', ' '], 'Expected a text that is not empty.'],
    [['--log-limit', '0'], 'Expected a whole number from 1 to 10000000.'],
    [['--store', ''], 'Expected a text that is not empty.'],
    [['--host', ''], 'Expected a host name or IP address'],
    [['--host', 'localhost:80'], 'Expected a host name or IP address'],
    [['--host', 'http://localhost'], 'Expected a host name or IP address'],
    [['--allow-host', 'bot.test:80'], 'Expected a host name or IP address'],
    [['--allow-host', 'http://bot.test'], 'Expected a host name or IP address'],
    [['--allow-host', '*.bot.test'], 'Expected a host name or IP address'],
    [['--served-host', 'http://mock'], 'Expected a host name or IP address'],
    [['--control-token', 'a b'], 'Expected printable ASCII characters without spaces'],
    [['--control-token', 'a', '--no-control'], 'contradict each other'],
    [['--channel', 'a'], 'Expected a token and a channel id such as token-a=LION-1.'],
    [['--channel', '=LION-1'], 'Expected a token and a channel id'],
    [['--channel', 'a= '], 'Expected a token and a channel id'],
    [['--channel', 'a b=LION-1'], 'Expected printable ASCII characters without spaces'],
    [['--channel', 'a=LION-1', '--channel', 'a=LION-2'], 'Two channels have this token.'],
    [['--channel', 'a=LION-1', '--channel', 'b=LION-1'], 'Two channels have this id.'],
    [
      ['--channel', 'a=LION-1', '--token', 'a'],
      "option '--channel <token=id>' cannot be used with option '--token <token>'",
    ],
    [['--channel', 'a=LION-1', '--channel-id', 'L'], "cannot be used with option '--channel-id <id>'"],
    [['--channel', 'a=L', '--channel', 'b=M', '--store', 'x'], "'--store <file>' keeps the webhooks of one channel"],
    [['--cors', 'localhost:3000'], 'Expected an origin such as http://localhost:3000, without a path.'],
    [['--allow-host', ','], 'Expected a list with commas between its values.'],
    [['--webhook', 'http://x/a b'], 'must be percent-encoded: http://x/a%20b.'],
    [['--webhook', 'http://x/\u001b[2J'], 'must be percent-encoded'],
    [['--webhook', ' http://x/'], 'Expected an http or https URL'],
    [['--webhook', 'http://user:secret@x/'], 'without user name and password'],
    [['--token', 'a b'], 'Expected printable ASCII characters without spaces'],
    [['--token', 'a\n'], 'Expected printable ASCII characters without spaces'],
    [['--token', 'é'], 'Expected printable ASCII characters without spaces'],
  ])('2 for %j', async (argv, message) => {
    const io = testIo();
    expect(await run(['serve', ...argv], io)).toBe(2);
    expect(io.stdout.text).toBe('');
    expect(io.stderr.text).toContain(message);
    expect(io.stderr.text).not.toContain('\u001b');
    expect(io.stderr.text).not.toMatch(/\.[A-Z]/);
  });
});
