import { once } from 'node:events';
import * as nodeFs from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressWebhook, validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../main.ts';
import { BIN, spawnBin } from '../test/spawn-bin.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { readLines, startRecord } from '../test/start-record.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';
import { record } from './record.ts';
import type { RecordingOptions } from './recording.ts';

const NAME = 'Gerlinde';
const NUMBER = '919984351847';
const webhook = examples['chats.patch']['label-and-mute'];

function post(url: string, body: unknown = webhook, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

it('says what passes where, what it recorded, and ends with 0', async () => {
  const receiver = await startReceiver();
  const recorder = await startRecord(receiver.url);
  await post(`${recorder.url}/hook`);
  expect(receiver.received).toEqual([{ line: 'POST /hook', body: webhook }]);
  await recorder.io.stdout.until(/\d ms\n/);
  expect(await recorder.stop()).toBe(0);
  const [start, anonymised, key, end, , request, stopped] = recorder.io.stdout.text.split('\n');
  expect(start).toBe(`Recording requests to ${recorder.url} in out.ndjson, then forwarding them to ${receiver.url}.`);
  expect(anonymised).toBe('Numbers, names, texts and links are replaced.');
  expect(key).toContain('out.ndjson.key: keep it private');
  expect(end).toBe('Press Ctrl-C to stop it.');
  expect(request).toMatch(/^✓ chats\.patch {2}POST \/hook {2}200 {2}\d+ ms$/);
  expect(stopped).toBe('Stopped. Recorded 1 request in out.ndjson.');
  expect(recorder.io.stderr.text).toBe('');
});

it('prints nothing with --quiet', async () => {
  const receiver = await startReceiver();
  const io = testIo({ cwd: await tempFolder(), untilStopped: () => Promise.resolve() });
  expect(await run(['record', '--to', receiver.url, '--out', 'x', '--port', '0', '--quiet'], io)).toBe(0);
  expect(io.stdout.text + io.stderr.text).toBe('');
});

it('records each webhook with the same issues, whether valid or not, in all modes', async () => {
  const receiver = await startReceiver();
  const recorder = await startRecord(receiver.url);
  const cases = contractCases().filter(({ payload }) => typeof payload === 'object' && payload !== null);
  expect(cases.length).toBeGreaterThan(1_000);
  for (const { payload } of cases) await post(`${recorder.url}/hook`, payload);
  expect(receiver.received.map(({ body }) => body)).toEqual(cases.map(({ payload }) => payload));
  const lines = await recorder.lines();
  expect(lines).toHaveLength(cases.length);
  for (const [i, { name, event, payload }] of cases.entries()) {
    for (const profile of ['tolerant', 'strict'] as const) {
      const [before, after] = [payload, lines[i]!.body].map((body) => {
        const { issues = [] } = validateWebhook(body, { event, profile }) as {
          issues?: { code: string; pointer: string }[];
        };
        return issues.map(({ code, pointer }) => `${code} ${pointer}`);
      });
      expect(after, `${name} in ${profile}`).toEqual(before);
    }
  }
});

it.each(['path', 'method'] as const)('keeps the event of a webhook in %s mode', async (mode) => {
  const receiver = await startReceiver();
  const recorder = await startRecord(receiver.url);
  const { url, method, payload } = addressWebhook(webhook, 'chats.patch', mode, `${recorder.url}/hook`);
  await fetch(url, { method, body: JSON.stringify(payload) });
  await recorder.io.stdout.until(/✓ chats\.patch/);
  expect(await recorder.lines()).toMatchObject([{ method, url: new URL(url).pathname }]);
});

it('replaces equal values alike, also after a restart, and otherwise with another key', async () => {
  const receiver = await startReceiver();
  const first = await startRecord(receiver.url);
  await post(first.url);
  await first.stop();
  const second = await startRecord(receiver.url, [], first.cwd);
  await post(second.url);
  await second.stop();
  await rm(join(first.cwd, 'out.ndjson.key'));
  const third = await startRecord(receiver.url, [], first.cwd);
  await post(third.url);
  const [one, two, three] = (await readLines(first.cwd)).map(({ body }) => body);
  expect(two).toEqual(one);
  expect(three).not.toEqual(one);
});

it('keeps chosen fields, and says so', async () => {
  const receiver = await startReceiver();
  const recorder = await startRecord(receiver.url, ['--keep', 'changes,/chats_updates/*/after_update/name']);
  await post(recorder.url);
  expect(recorder.io.stdout.text).toContain(
    'so the recording contains personal data: changes, /chats_updates/*/after_update/name',
  );
  const [line] = await recorder.lines();
  const body = line!.body as typeof webhook;
  expect(body.chats_updates[0]!.after_update.name).toBe(webhook.chats_updates[0]!.after_update.name);
  expect(body.channel_id).not.toBe(webhook.channel_id);
});

it.each([
  [['--keep', 'txt'], 'error: failed to keep "txt": the schemas declare no such property. Did you mean "text"?'],
  [['--to', 'http://127.0.0.1:3000/hook?a=1'], "error: option '--to <url>' has a query or a fragment"],
  [
    ['--to', 'http://localhost:9000/hook', '--port', '9000'],
    'error: failed to forward requests to http://localhost:9000/hook: it is the address of the recorder itself. Name the receiver',
  ],
  [['--to', 'localhost'], 'Expected an http or https URL'],
])('rejects %j with 2, and creates nothing', async (args, message) => {
  const cwd = await tempFolder();
  const io = testIo({ cwd });
  expect(await run(['record', '--to', 'http://127.0.0.1:3000', '--out', 'out.ndjson', ...args], io)).toBe(2);
  expect(io.stderr.text).toContain(message);
  expect(nodeFs.readdirSync(cwd)).toEqual([]);
});

it('ends with 3 if the port is in use, and releases the file', async () => {
  const receiver = await startReceiver();
  const io = testIo({ cwd: await tempFolder() });
  const { port } = new URL(receiver.url);
  expect(await run(['record', '--to', 'http://127.0.0.1:1', '--out', 'x', '--port', port], io)).toBe(3);
  expect(io.stderr.text).toContain('the port is in use');
  expect(nodeFs.readdirSync(io.cwd!).sort()).toEqual(['x', 'x.key']);
});

it('forwards what it cannot record, says so once, and ends with 3', async () => {
  const receiver = await startReceiver();
  let isFull = false;
  const fs = {
    ...nodeFs,
    writeSync(...args: Parameters<typeof nodeFs.writeSync>) {
      if (isFull) throw new Error('ENOSPC: no space left on device, write');
      return nodeFs.writeSync(...args);
    },
  } as unknown as NonNullable<RecordingOptions['fs']>;
  let end = () => {};
  const io = testIo({ cwd: await tempFolder(), untilStopped: () => new Promise((resolve) => (end = resolve)) });
  const options = { port: 0, host: '127.0.0.1', to: receiver.url, out: 'out.ndjson', timeout: 9, maxSize: 1e6 };
  const exit = record(options, io, { fs });
  const url = (await io.stdout.until(/http:\S+:\d+/))[0];
  for (const full of [false, true, true, false, true]) {
    isFull = full;
    expect((await post(url)).status).toBe(200);
  }
  end();
  await expect(exit).rejects.toThrow('failed to record all requests in out.ndjson: 3 requests are missing');
  expect(receiver.received).toHaveLength(5);
  expect(await readLines(io.cwd!)).toHaveLength(2);
  expect(io.stderr.text.split('\n')).toEqual([
    expect.stringMatching(/^warning: failed to write to out\.ndjson: ENOSPC.*Requests are still forwarded/),
    'warning: recording continues in out.ndjson: 2 requests are missing so far',
    expect.stringMatching(/^warning: failed to write/),
    '',
  ]);
});

it('records what is no JSON by type and size only', async () => {
  const receiver = http.createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const recorder = await startRecord(`http://127.0.0.1:${(receiver.address() as { port: number }).port}`);
  const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
  await post(recorder.url, 'Call +91 99843 51847', { 'content-type': 'text/plain; charset=utf-8' });
  await post(recorder.url, 'a=919984351847', { 'content-type': 'multipart/form-data; boundary=Gerald' });
  await post(recorder.url, deep);
  await fetch(recorder.url, { method: 'POST', body: Buffer.from([0x22, 0xff, 0x22]) });
  receiver.close().closeAllConnections();
  expect((await recorder.lines()).map(({ omitted }) => omitted)).toEqual([
    { reason: 'not JSON', bytes: 20, type: 'text/plain' },
    { reason: 'not JSON', bytes: 14, type: 'multipart/form-data' },
    { reason: 'nested too deeply', bytes: deep.length, type: 'application/json' },
    { reason: 'not JSON', bytes: 3 },
  ]);
});

it.each(['"Call Gerald"', '919984351847', 'true', 'null'])(
  'records the body %s by type and size only, and it is skipped when read',
  async (body) => {
    const receiver = await startReceiver();
    const recorder = await startRecord(receiver.url);
    await post(recorder.url, body);
    await post(recorder.url);
    expect(await recorder.stop()).toBe(0);
    const [line] = await recorder.lines();
    expect(line).not.toHaveProperty('body');
    expect(line!.omitted).toEqual({ reason: 'neither object nor array', bytes: body.length, type: 'application/json' });
    const io = testIo({ cwd: recorder.cwd });
    expect(await run(['validate', 'out.ndjson'], io)).toBe(0);
    expect(io.stderr.text).toBe('note: skipped 1 record of out.ndjson without a webhook\n');
  },
);

it('waits for a request that is being forwarded when it is stopped', async () => {
  let respond = () => {};
  const receiver = http.createServer((_, response) => {
    respond = () => response.end('late');
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const arrived = once(receiver, 'request');
  const recorder = await startRecord(`http://127.0.0.1:${(receiver.address() as { port: number }).port}`);
  const response = post(recorder.url);
  await arrived;
  const exit = recorder.stop();
  respond();
  expect(await (await response).text()).toBe('late');
  expect(await exit).toBe(0);
  receiver.close().closeAllConnections();
});

describe('a large request', () => {
  /** A webhook that takes seconds to anonymise, and whose body has arrived at once. */
  const large = gzipSync(
    JSON.stringify({
      ...webhook,
      messages: Array.from({ length: 20_000 }, (_, i) => ({ id: `${i} ${NAME} ${NUMBER}` })),
    }),
  );
  const postLarge = (url: string) =>
    fetch(url, { method: 'POST', headers: { 'content-encoding': 'gzip' }, body: large });

  /** A receiver that looks at nothing. */
  async function startSink(onRequest = (_: http.IncomingMessage) => {}): Promise<string> {
    const sink = http.createServer((request, response) => {
      onRequest(request);
      request.resume().on('end', () => response.end());
    });
    await once(sink.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void sink.close().closeAllConnections());
    return `http://127.0.0.1:${(sink.address() as { port: number }).port}`;
  }

  it('is recorded before it is forwarded, and holds up no others', async () => {
    const recorded: string[] = [];
    const cwd = await tempFolder();
    const url = await startSink(({ headers }) => {
      if (headers['content-encoding']) recorded.push(nodeFs.readFileSync(join(cwd, 'out.ndjson'), 'utf8'));
    });
    const recorder = await startRecord(url, [], cwd);
    let isDone = false;
    const response = postLarge(recorder.url).finally(() => (isDone = true));
    do await post(recorder.url);
    while (!isDone);
    expect((await response).status).toBe(200);
    const lines = await recorder.lines();
    const index = lines.findIndex(({ headers }) => headers['content-encoding'] === 'gzip');
    expect(lines[index]!.body).toMatchObject({ event: webhook.event });
    expect(lines.slice(0, index).some(({ at }) => at > lines[index]!.at)).toBe(true);
    expect(recorded).toEqual([expect.stringContaining('"content-encoding":"gzip"')]);
    await recorder.io.stdout.until(/✓ chats\.patch/);
  });

  it('is replaced as others are', async () => {
    const recorder = await startRecord(await startSink());
    const message = { id: `x ${NAME}`, from: NUMBER, text: { body: `Hi ${NAME}`.repeat(20_000) } };
    await post(recorder.url, { messages: [{ ...message, text: {} }] });
    await post(recorder.url, { messages: [message] });
    const [small, long] = (await recorder.lines()).map(
      ({ body }) => (body as { messages: [typeof message] }).messages[0],
    );
    expect(long!.text.body).toHaveLength(message.text.body.length);
    expect({ ...long, text: {} }).toEqual(small);
  });

  it('that is not anonymised yet when the recorder stops leaves no part of a line, and is reported', async () => {
    const to = await startSink();
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const now = () => {
      arrive();
      return 0;
    };
    const io = testIo({ cwd: await tempFolder(), untilStopped: () => arrived });
    const options = { port: 0, host: '127.0.0.1', to, out: 'out.ndjson', timeout: 9, maxSize: 1e8 };
    const exit = record(options, io, { now, graceMs: 0 });
    const url = (await io.stdout.until(/http:\S+:\d+/))[0];
    const response = postLarge(url).catch(() => 'broken off');
    await expect(exit).rejects.toThrow('failed to record all requests in out.ndjson: 1 request is missing');
    expect(await response).toBe('broken off');
    expect(io.stderr.text).toContain('failed to record a request of');
    expect(nodeFs.readFileSync(join(io.cwd!, 'out.ndjson'), 'utf8')).toBe('');
  });
});

it('loses nothing that was forwarded when it is killed, and goes on with the same file', async () => {
  expect(nodeFs.existsSync(BIN)).toBe(true);
  const receiver = await startReceiver();
  const cwd = await tempFolder();
  const args = ['record', '--port', '0', '--to', receiver.url, '--out', 'out.ndjson'];
  for (let round = 0; round < 3; round++) {
    const bin = spawnBin(args, { cwd });
    const url = (await bin.stdout.until(/http:\S+:\d+/))[0];
    const posts = Array.from({ length: 200 }, () => post(url).catch(() => {}));
    await bin.stdout.until(/✓/);
    bin.process.kill('SIGKILL');
    await Promise.all([...posts, bin.exit]);
    const text = await readFile(join(cwd, 'out.ndjson'), 'utf8');
    const whole = text
      .slice(0, text.lastIndexOf('\n') + 1)
      .trimEnd()
      .split('\n');
    expect(whole.every((line) => JSON.parse(line).method === 'POST')).toBe(true);
    expect(whole.length).toBeGreaterThanOrEqual(receiver.received.length);
  }
});
