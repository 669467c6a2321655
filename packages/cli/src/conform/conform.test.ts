import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { eventOfRequest, validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import schema from '../../report.schema.json' with { type: 'json' };
import { run } from '../main.ts';
import { testIo } from '../test/test-io.ts';

type Handle = (body: unknown, request: IncomingMessage, response: ServerResponse) => void;

const ok: Handle = (_, __, response) => void response.end();

/** Runs the command against a receiver. */
async function conform(handle: Handle, ...argv: string[]) {
  const received: { line: string; body: unknown; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer(async (request, response) => {
    const body = await json(request);
    received.push({ line: `${request.method} ${request.url}`, body, headers: request.headers });
    handle(body, request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const io = testIo();
  const exitCode = await run(['conform', '--to', url, ...argv], io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text, received, url };
}

const examples = contractCases().filter(({ counterexample }) => !counterexample);

it('sends every example in every mode, valid and as new, and exits with 0 if all are answered with 200', async () => {
  const { exitCode, stdout, stderr, received } = await conform(ok);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    new RegExp(`^\n${examples.length * 3} webhooks sent, ${examples.length * 3} answered as expected, 0 not`),
  );
  expect(received).toHaveLength(examples.length * 3);
  for (const { line, body } of received) {
    const [method, url] = line.split(' ') as [string, string];
    const event = eventOfRequest(method, url);
    expect(validateWebhook(body, { profile: 'strict', ...(event && { event }) })).toMatchObject({ valid: true });
  }
  const ids = received.flatMap(
    ({ body }) => (body as { messages?: { id: string }[] }).messages?.map(({ id }) => id) ?? [],
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it('sends the chosen events and modes, with headers as Whapi does and own ones', async () => {
  const argv = ['--events', 'chats.patch,users.post', '--mode', 'path', '--header', 'x-secret=abc'];
  const { received } = await conform(ok, ...argv);
  const chosen = examples.filter(({ event }) => ['chats.patch', 'users.post'].includes(event));
  expect(received).toHaveLength(chosen.length);
  expect(new Set(received.map(({ line }) => line))).toEqual(
    new Set(['POST /hook/chats/patch', 'POST /hook/users/post']),
  );
  expect(received[0]!.headers).toMatchObject({
    'x-secret': 'abc',
    'accept-encoding': 'gzip',
    'content-type': 'application/json',
  });
});

describe('exit code 1', () => {
  it('for webhooks that are not answered with 200, with what to do', async () => {
    const bodyOnly: Handle = (_, { url }, response) => void response.writeHead(url === '/hook' ? 200 : 404).end();
    const { exitCode, stdout, url } = await conform(bodyOnly, '--events', 'chats.patch');
    const number = examples.filter(({ event }) => event === 'chats.patch').length;
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`✗ chats.patch minimal, method mode PATCH ${url}/chats 404 `);
    expect(stdout).toContain(
      '  Expected status 200, received 404\n    In method mode, Whapi sends this event as PATCH /hook/chats.',
    );
    expect(stdout).not.toContain('body mode');
    expect(stdout).toMatch(new RegExp(`\\n {2}chats\\.patch +${number * 3} +${number * 2}\\n`));
    expect(stdout).toMatch(
      new RegExp(`\n${number * 3} webhooks sent, ${number} answered as expected, ${number * 2} not`),
    );
  });

  it.each([201, 204, 302, 400, 500])('for status %i', async (status) => {
    const handle: Handle = (_, __, response) => void response.writeHead(status).end();
    const { exitCode, stdout } = await conform(handle, '--events', 'users.post', '--mode', 'body');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`  Expected status 200, received ${status}\n`);
  });

  it('for responses that are slower than --slow', async () => {
    const late: Handle = (_, __, response) => void setTimeout(() => response.end(), 20);
    const argv = ['--events', 'users.post', '--mode', 'body'];
    expect((await conform(late, ...argv)).exitCode).toBe(0);
    const { exitCode, stdout } = await conform(late, ...argv, '--slow', '5');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/ {2}Expected a response within 5 ms, received it after \d+ ms\n/);
  });

  it('for a receiver that breaks off, and stops after five webhooks in a row without a response', async () => {
    let count = 0;
    const crashing: Handle = (_, request, response) => void (count++ < 3 ? response.end() : request.socket.destroy());
    const { exitCode, stdout } = await conform(crashing);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Expected a response, received none: ECONNRESET');
    expect(stdout).toContain(`8 webhooks sent, 3 answered as expected, 5 not, ${examples.length * 3 - 8} not sent`);
  });
});

describe('counterexamples', () => {
  const argv = ['--counterexamples', '--events', 'chats.patch', '--format', 'json'];
  const isValid = (body: unknown) => validateWebhook(body, { profile: 'strict', event: 'chats.patch' }).valid;

  it.each([200, 400, 422])('may be answered with %i', async (status) => {
    const handle: Handle = (body, _, response) => void response.writeHead(isValid(body) ? 200 : status).end();
    const { exitCode, stdout } = await conform(handle, ...argv);
    const { results } = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(results.filter(({ counterexample }: { counterexample?: true }) => counterexample).length).toBeGreaterThan(
      30,
    );
  });

  it('must not be answered with a server error', async () => {
    const handle: Handle = (body, _, response) => void response.writeHead(isValid(body) ? 200 : 500).end();
    const { exitCode, stdout } = await conform(handle, ...argv);
    const { results } = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    for (const { counterexample = false, status, findings } of results) {
      expect([counterexample, status, findings.map(({ rule }: { rule: string }) => rule)]).toEqual(
        counterexample ? [true, 500, ['server-error']] : [false, 200, []],
      );
    }
  });
});

it('reports in JSON as the published schema says, and in JUnit', async () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  const handle: Handle = (_, { method }, response) => void response.writeHead(method === 'POST' ? 200 : 405).end();
  const argv = ['--events', 'chats.patch', '--format'];
  const { stdout } = await conform(handle, ...argv, 'json');
  const report = JSON.parse(stdout);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(report.summary.events['chats.patch'].failed).toBeGreaterThan(0);
  const { stdout: xml } = await conform(handle, ...argv, 'junit');
  expect(xml).toContain(`tests="${report.summary.sent}" failures="${report.summary.failed}"`);
  expect(xml).toContain('<testcase name="chats.patch minimal, body mode');
});

it('prints only what is wrong with --quiet', async () => {
  expect(await conform(ok, '--events', 'users.post', '--quiet')).toMatchObject({ exitCode: 0, stdout: '' });
});

describe('exit code 2', () => {
  it.each([
    [['--to', 'http://127.0.0.1:1', '--mode', 'bodi'], 'Allowed choices are body, path, method.'],
    [
      ['--to', 'http://127.0.0.1:1', '--events', 'chats.ptch'],
      'unknown event "chats.ptch". Did you mean "chats.patch"?',
    ],
    [['--to', 'localhost'], 'Expected an http or https URL'],
    [[], "required option '--to <url>' not specified"],
  ])('for %j', async (argv, message) => {
    const io = testIo();
    expect(await run(['conform', ...argv], io)).toBe(2);
    expect(io.stderr.text).toContain(message);
  });
});

describe('exit code 3', () => {
  it('for a receiver that cannot be reached', async () => {
    const io = testIo();
    expect(await run(['conform', '--to', 'http://127.0.0.1:1/hook'], io)).toBe(3);
    expect(io.stderr.text).toBe(
      'error: failed to reach http://127.0.0.1:1/hook (ECONNREFUSED: nothing listens there, is your app running?). Start the receiver, or correct --to\n',
    );
  });

  it('for a receiver that never responds', async () => {
    const { exitCode, stderr, received } = await conform((_, request) => void request.socket.destroy());
    expect(exitCode).toBe(3);
    expect(received).toHaveLength(5);
    expect(stderr).toContain('(it responded to no webhook)');
  });
});
