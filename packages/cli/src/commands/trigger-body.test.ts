import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { addressWebhook, type Mode, validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import type { Message, WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../main.ts';
import { spawnBin } from '../test/spawn-bin.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const incoming = examples['messages.post']['incoming-text'];
const label = examples['labels.post'].created;
const muted = examples['chats.patch']['label-and-mute'];
const unknown = { newsletters: [], event: { type: 'newsletters', event: 'post' }, channel_id: 'NEMO-1' };
const invalid = { ...label, labels: [{ id: 3 }] };

const ndjson = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** A line of a recording. */
function recorded(event: WhapiEventName, webhook: object, mode: Mode, at: number) {
  const { method, url, payload } = addressWebhook(webhook as WhapiWebhook, event, mode, '/old/hook?x=1');
  return { at: new Date(at).toISOString(), method, url, headers: { 'x-secret': 'old' }, body: payload };
}

async function send(files: Record<string, unknown>, argv: string[], status: 200 | 500 = 200) {
  const receiver = await startReceiver(status);
  const io = testIo({ cwd: await tempFolder(files) });
  const exitCode = await run(['trigger', '--to', receiver.url, ...argv], io);
  return { exitCode, received: receiver.received, out: io.stdout.text, err: io.stderr.text };
}

describe('a file', () => {
  it.each([
    ['a.json', label, 1],
    ['a.json', [label, muted], 2],
    ['a.ndjson', ndjson(label, muted, incoming), 3],
    ['a.json', { body: label, source: 'test', grade: 1 }, 1],
    [
      'a.json',
      { log: { entries: [{ request: { method: 'POST', url: '/', postData: { text: JSON.stringify(label) } } }] } },
      1,
    ],
  ])('%s is sent in its order: %j', async (name, content, count) => {
    const { exitCode, received, out, err } = await send({ [name]: content }, ['--body', name]);
    expect([exitCode, err, received.length]).toEqual([0, '', count]);
    expect(received[0]).toEqual({ line: 'POST /hook', body: label });
    expect(out).toMatch(/^✓ labels\.post {2}POST \S+ {2}200 {2}\d+ ms\n/);
    expect(out.endsWith(`Sent ${count === 1 ? '1 webhook' : `${count} webhooks`}: ${count} delivered.\n`)).toBe(true);
  });

  it('is sent from standard input, also compressed', async () => {
    const receiver = await startReceiver();
    const io = testIo({ input: [gzipSync(ndjson(label, muted))] });
    expect(await run(['trigger', '--body', '-', '--to', receiver.url], io)).toBe(0);
    expect(receiver.received.map(({ body }) => body)).toEqual([label, muted]);
  });

  it('has each line answered before the next one is sent', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ ...label, channel_id: `NEMO-${i}` }));
    const { received } = await send({ 'a.ndjson': ndjson(...many) }, ['--body', 'a.ndjson']);
    expect(received.map(({ body }) => body)).toEqual(many);
  });

  it('that cannot be read, or in part, exits with 3 after the rest was sent', async () => {
    expect(await send({}, ['--body', 'none.json'])).toMatchObject({
      exitCode: 3,
      err: 'error: failed to read none.json: no such file or folder\n',
    });
    const broken = await send({ 'a.ndjson': `${ndjson(label)}{"x":\n${ndjson(muted)}` }, ['--body', 'a.ndjson']);
    expect([broken.exitCode, broken.received.length]).toEqual([3, 2]);
    expect(broken.err).toMatch(/^error: failed to read a\.ndjson:2: /);
    expect(broken.out).toContain('Sent 2 webhooks: 2 delivered, 1 not sent.');
  });
});

describe('the contract', () => {
  it('is what a payload must keep to be sent, unless --unchecked', async () => {
    const files = { 'a.ndjson': ndjson(label, invalid, muted) };
    const checked = await send(files, ['--body', 'a.ndjson']);
    expect(checked.received.map(({ body }) => body)).toEqual([label, muted]);
    expect(checked.err).toMatch(/^error: a\.ndjson:2 violates the contract and is not sent\n {2}\/labels\/0\//);
    expect(checked.exitCode).toBe(1);
    const all = await send(files, ['--body', 'a.ndjson', '--unchecked']);
    expect([all.exitCode, all.received.length, all.received[1]?.body]).toEqual([0, 3, invalid]);
  });

  it('is read tolerantly', async () => {
    const noted = { ...label, note: 1 };
    expect((await send({ 'a.json': noted }, ['--body', 'a.json'])).received[0]?.body).toEqual(noted);
  });

  it('says nothing about an event that it does not know: it is sent, with a note', async () => {
    const { exitCode, received, out, err } = await send({ 'a.ndjson': ndjson(unknown, unknown) }, [
      '--body',
      'a.ndjson',
    ]);
    expect(received.map(({ body }) => body)).toEqual([unknown, unknown]);
    expect(err).toBe('note: a.ndjson:1: newsletters.post is an unknown event, and is sent unchecked\n');
    expect(out).toContain('✓ newsletters.post');
    expect(exitCode).toBe(0);
  });

  it('reports the first payloads that it refuses, and counts the others', async () => {
    const { out, err } = await send({ 'a.ndjson': ndjson(...Array(50).fill(invalid)) }, ['--body', 'a.ndjson']);
    expect(err.match(/^error/gm)).toHaveLength(20);
    expect(err).toMatch(/only counted\.\n$/);
    expect(out).toBe('Sent 0 webhooks: 0 delivered, 50 not sent.\n');
  });
});

describe('a recording', () => {
  const at = Date.UTC(2026, 0, 1);
  const modes = [
    recorded('labels.post', label, 'body', at),
    recorded('chats.patch', muted, 'path', at),
    recorded('messages.post', incoming, 'method', at),
    recorded('chats.delete', examples['chats.delete'].minimal, 'method', at),
  ];
  const { event: _, ...mutedPayload } = muted;

  it('is sent in the modes in which it was captured, to the receiver of --to, without its headers', async () => {
    const { exitCode, received } = await send({ 'a.ndjson': ndjson(...modes) }, ['--body', 'a.ndjson']);
    expect(received.map(({ line }) => line)).toEqual([
      'POST /hook',
      'POST /hook/chats/patch',
      'POST /hook/messages',
      'DELETE /hook/chats',
    ]);
    expect(received[1]?.body).toEqual(mutedPayload);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['body', ['POST /hook', 'POST /hook', 'POST /hook', 'POST /hook']],
    [
      'path',
      ['POST /hook/labels/post', 'POST /hook/chats/patch', 'POST /hook/messages/post', 'POST /hook/chats/delete'],
    ],
    ['method', ['POST /hook/labels', 'PATCH /hook/chats', 'POST /hook/messages', 'DELETE /hook/chats']],
  ])('is sent in --mode %s', async (mode, lines) => {
    const { received } = await send({ 'a.ndjson': ndjson(...modes) }, ['--body', 'a.ndjson', '--mode', mode]);
    expect(received.map(({ line }) => line)).toEqual(lines);
    for (const { body } of received) expect('event' in (body as object)).toBe(mode === 'body');
    if (mode === 'body') for (const { body } of received) expect(validateWebhook(body)).toMatchObject({ valid: true });
  });

  it('has its ids and times, or with --renew new ones, which agree with each other', async () => {
    const [{ id }] = incoming.messages as [Message];
    const status = {
      ...examples['statuses.post'].delivered,
      statuses: [{ id, code: 3, status: 'delivered', timestamp: '1712995290' }],
    };
    const files = { 'a.ndjson': ndjson(incoming, status) };
    const idsIn = ({ received }: Awaited<ReturnType<typeof send>>) =>
      received.map(({ body }) => Object.values(body as Record<string, [{ id: string }]>)[0]?.[0].id);
    expect(idsIn(await send(files, ['--body', 'a.ndjson']))).toEqual([id, id]);
    const argv = ['--body', 'a.ndjson', '--renew', '--seed', '7'];
    const renewed = await send(files, [...argv, '--count', '2']);
    const [a, b, c, d] = idsIn(renewed);
    expect([a, c]).toEqual([b, d]);
    expect(new Set([id, a, c]).size).toBe(3);
    expect(idsIn(await send(files, argv))).toEqual([a, b]);
    const [{ timestamp }] = (renewed.received[0]!.body as typeof incoming).messages as [Message];
    expect(Math.abs(timestamp * 1_000 - Date.now())).toBeLessThan(60_000);
  });

  it('has the values of --set in each webhook, and the headers of --header', async () => {
    const { received } = await send({ 'a.ndjson': ndjson(label, muted) }, [
      '--body',
      'a.ndjson',
      '--set',
      '/channel_id="LION-1"',
    ]);
    expect(received.map(({ body }) => (body as typeof label).channel_id)).toEqual(['LION-1', 'LION-1']);
  });
});

it('exits with 1 when the receiver answers with another status, and prints the counts', async () => {
  const { exitCode, out } = await send({ 'a.ndjson': ndjson(label, muted) }, ['--body', 'a.ndjson'], 500);
  expect(out.endsWith('Sent 2 webhooks: 0 delivered, 2 failed.\n')).toBe(true);
  expect(exitCode).toBe(1);
});

it('prints errors only with --quiet', async () => {
  const { exitCode, out, err } = await send({ 'a.ndjson': ndjson(label, unknown, invalid) }, [
    '--body',
    'a.ndjson',
    '--quiet',
  ]);
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toMatch(/^error: a\.ndjson:3 violates/);
});

it.each([
  [
    ['chats.patch', '--body', 'a.json'],
    '--body sends a file, and chats.patch names something else. Remove one of them',
  ],
  [['--body', 'a.json', '--invalid', 'x'], '--body sends a file, and --invalid a counterexample. Remove one of them'],
  [['--body', 'a.json', '--example', 'x'], '--example is for events, and a.json is a file of payloads'],
  [['--body', 'a.json', '--limit', '1'], '--limit is for scenarios, and a.json is a file of payloads'],
  [['--body', 'a.json', '--seed', '1'], '--seed is for new ids, and those of the file are sent. Add --renew'],
  [['--body', '-', '--count', '2'], '--count needs a file, since standard input can be read only once'],
  [['chats.patch', '--speed', '2'], '--speed is for --body, and chats.patch is an event'],
  [['chats.patch', '--renew'], '--renew is for --body, and chats.patch is an event'],
  [['incoming-chat', '--speed', 'max'], '--speed is for --body, and incoming-chat is a scenario'],
  [['--body', 'a.json', '--speed', '0'], 'Expected a number from 0.001 to 1000000 such as 10 or 0.5, or max.'],
])('says what is wrong with %j', async (argv, problem) => {
  const { exitCode, err, received } = await send({ 'a.json': label }, argv);
  expect([exitCode, received]).toEqual([2, []]);
  expect(err).toContain(problem);
});

describe('in a process of its own', () => {
  it('is stopped by Ctrl-C between two webhooks of a recording, with the number sent', async () => {
    const receiver = await startReceiver();
    const lines = [0, 3_600_000].map((ms) => recorded('labels.post', label, 'body', ms));
    const cwd = await tempFolder({ 'a.ndjson': ndjson(...lines) });
    const bin = spawnBin(['trigger', '--body', 'a.ndjson', '--to', receiver.url], { cwd });
    await bin.stdout.until(/✓ labels\.post/);
    bin.process.kill('SIGINT');
    expect(await bin.exit).toBe(3);
    expect(bin.stdout.text).toMatch(/\nSent 1 webhook: 1 delivered\.\n$/);
    expect(bin.stderr.text).toMatch(/^Stopping\. .+\nStopped before everything was sent\.\n$/);
  });

  it('gives a request in flight time to be answered after Ctrl-C', async () => {
    let answer = () => {};
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const server = createServer((_, response) => {
      answer = () => response.end();
      arrive();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    const cwd = await tempFolder({ 'a.json': [label, muted] });
    const to = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const bin = spawnBin(['trigger', '--body', 'a.json', '--to', to], { cwd });
    await arrived;
    bin.process.kill('SIGINT');
    await bin.stderr.until(/Stopping/);
    answer();
    expect(await bin.exit).toBe(3);
    expect(bin.stdout.text).toMatch(/^✓ labels\.post.*\nSent 1 webhook: 1 delivered\.\n$/);
  });

  it('sends what is piped to it, and prints without colours into a pipe', async () => {
    const receiver = await startReceiver();
    const bin = spawnBin(['trigger', '--body', '-', '--to', receiver.url], { input: ndjson(label, muted) });
    expect(await bin.exit).toBe(0);
    expect(bin.stdout.text).toMatch(/^✓ labels\.post.*\n✓ chats\.patch.*\nSent 2 webhooks: 2 delivered\.\n$/);
    expect(receiver.received).toHaveLength(2);
  });
});
