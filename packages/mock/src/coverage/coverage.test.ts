import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import steps from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import type { WhapiWebhook } from '@whapi-webhooks/types';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import type { Coverage, CoverageGroup, Responses } from './coverage.ts';
import { coverageGroups, coverageNames } from './coverage-names.ts';
import { mergeCoverage, readCoverage } from './read-coverage.ts';

const url = 'https://bot.test/hook';
const from = '919984351847';
const ok = () => new Response();

function setup(receiver: () => Response | Promise<Response> = ok, options: Parameters<typeof setupWhapi>[0] = {}) {
  const whapi = setupWhapi({ clock: 'virtual', retry: false, ...options });
  whapi.connect(url, receiver);
  return whapi;
}

/** What was covered, without the names that were not. */
function covered(coverage: Coverage): Partial<Record<CoverageGroup, Record<string, Responses>>> {
  const groups = coverageGroups.map((group) => [
    group,
    Object.fromEntries(Object.entries(coverage[group]).filter(([, { times }]) => times > 0)),
  ]);
  return Object.fromEntries(groups.filter(([, names]) => Object.keys(names as object).length > 0));
}

describe('coverage', () => {
  it('has every name of the schemas, none of which is covered at first', () => {
    const { events, messageTypes, actionTypes, chatChanges, modes, faults, ...rest } = setup().coverage();
    const variants = (of: { oneOf: { $ref: string }[] }) => of.oneOf.length;
    expect(Object.keys(events)).toHaveLength(bundle.oneOf.length);
    expect(Object.keys(messageTypes)).toHaveLength(variants(bundle.$defs.Message));
    expect(Object.keys(actionTypes)).toHaveLength(variants(bundle.$defs.Action));
    expect(Object.keys(chatChanges)).toEqual(bundle.$defs.ChatProperty.enum);
    expect(Object.keys(modes)).toEqual(['body', 'path', 'method']);
    expect(Object.keys(faults)).toHaveLength(variants(steps.$defs.AddFaultStep));
    expect(covered(setup().coverage())).toEqual({});
    expect(rest).toEqual({ coverage: 1, mocks: 1 });
  });

  it('counts events, types of messages and actions, changes of chats, and modes', async () => {
    const whapi = setup();
    whapi.subscribe({ url, mode: 'path' });
    const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.channel.react({ messageId: id, emoji: '👍' });
    await whapi.emit('chats.patch', { chats_updates: [{ after_update: { mute: true }, changes: ['mute', 'labels'] }] });
    await whapi.settled();
    const { events, messageTypes, actionTypes, chatChanges, modes, faults } = covered(whapi.coverage());
    expect(events).toMatchObject({ 'messages.post': { times: 2, delivered: 2 }, 'chats.patch': { delivered: 1 } });
    expect(Object.keys(messageTypes ?? {})).toEqual(['text', 'action']);
    // In messages.post, and as what caused messages.patch.
    expect(actionTypes).toEqual({ reaction: { times: 2, delivered: 2 } });
    expect(chatChanges).toEqual({ mute: { times: 1, delivered: 1 }, labels: { times: 1, delivered: 1 } });
    expect(Object.keys(modes ?? {})).toEqual(['path']);
    expect(faults).toBeUndefined();
  });

  it('counts the message of an update, and the action that caused it', async () => {
    const whapi = setup();
    await whapi.emit('messages.patch', {}, { example: 'maximal' });
    const { messageTypes, actionTypes } = covered(whapi.coverage());
    expect(messageTypes).toMatchObject({ action: { times: 1 } });
    expect(Object.keys(messageTypes ?? {}).length).toBeGreaterThan(1);
    expect(Object.keys(actionTypes ?? {})).toHaveLength(1);
  });

  it('counts how the handler responds: by status, that it threw, that it took too long', async () => {
    const responses: (() => Response | Promise<Response>)[] = [
      () => new Response(null, { status: 500 }),
      () => new Response(null, { status: 201 }),
      () => new Response(null, { status: 500 }),
      () => {
        throw new Error('no database');
      },
      () => new Promise<Response>(() => {}),
      ok,
    ];
    const whapi = setup(() => responses.shift()!(), { timeoutMs: 50 });
    for (let count = responses.length; count > 0; count--) await whapi.emit('users.post');
    await whapi.settled();
    const expected = { times: 6, delivered: 1, failed: { 500: 2, 201: 1 }, threw: 1, timedOut: 1 };
    expect(covered(whapi.coverage())).toEqual({ events: { 'users.post': expected }, modes: { body: expected } });
  });

  it('counts a URL that does not respond as unreachable', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const whapi = setupWhapi({ retry: false });
    whapi.subscribe({ url: `http://127.0.0.1:${port}/` });
    await whapi.emit('users.post');
    await whapi.settled();
    expect(covered(whapi.coverage()).events).toEqual({ 'users.post': { times: 1, unreachable: 1 } });
  });

  it('counts each attempt', async () => {
    const statuses = [500, 503, 200];
    const whapi = setup(() => new Response(null, { status: statuses.shift()! }), { retry: ({ failures }) => failures });
    await whapi.emit('users.post');
    await whapi.settled();
    expect(whapi.coverage().events['users.post']).toEqual({ times: 3, delivered: 1, failed: { 500: 1, 503: 1 } });
  });

  it('counts faults, but no webhook that a fault keeps from the handler', async () => {
    const whapi = setup();
    whapi.faults.add({ type: 'status', status: 503, event: 'users.post' });
    whapi.faults.add({ type: 'reset', event: 'users.delete' });
    whapi.faults.add({ type: 'drop', event: 'labels.post' });
    whapi.faults.add({ type: 'duplicate', event: 'chats.delete' });
    whapi.faults.add({ type: 'timeout', event: 'calls.post' });
    whapi.faults.add({ type: 'api-status', status: 429 });
    for (const event of ['users.post', 'users.delete', 'labels.post', 'chats.delete', 'calls.post'] as const) {
      await whapi.emit(event);
    }
    await whapi.settled();
    await whapi.gateway.handle(
      new Request('https://gate.whapi.cloud/health', { headers: { authorization: 'Bearer test-token' } }),
    );
    expect(covered(whapi.coverage())).toEqual({
      events: { 'calls.post': { times: 1, timedOut: 1 }, 'chats.delete': { times: 2, delivered: 2 } },
      modes: { body: { times: 3, delivered: 2, timedOut: 1 } },
      faults: {
        duplicate: { times: 1, delivered: 1 },
        drop: { times: 1 },
        status: { times: 1 },
        timeout: { times: 1, timedOut: 1 },
        reset: { times: 1 },
        'api-status': { times: 1 },
      },
    });
  });

  it('ignores what the contract does not list, and payloads of any shape', async () => {
    const whapi = setup();
    const send = (webhook: object) => whapi.send(webhook as WhapiWebhook, { unchecked: true });
    const event = { type: 'messages', event: 'post' };
    await send({
      event,
      messages: [{ type: 'hologram' }, null, 7, { type: '__proto__' }, { type: 'action', action: 7 }],
    });
    await send({ event, messages: { type: 'text' } });
    await send({ event });
    await send({
      event: { type: 'chats', event: 'patch' },
      chats_updates: [{ changes: 'mute' }, { changes: [7, 'mood'] }],
    });
    const { messageTypes, actionTypes, chatChanges } = covered(whapi.coverage());
    expect(Object.keys(messageTypes ?? {})).toEqual(['text', 'action']);
    expect([actionTypes, chatChanges]).toEqual([undefined, undefined]);
  });

  it('survives a reset, also of what the handler has not responded to, and limits of the log', async () => {
    let called = () => {};
    const isCalled = new Promise<void>((resolve) => {
      called = resolve;
    });
    const whapi = setup(
      () => {
        called();
        return new Promise<Response>(() => {});
      },
      { logLimit: 0 },
    );
    void whapi.emit('users.post');
    await isCalled;
    whapi.reset();
    expect(whapi.deliveries).toEqual([]);
    expect(whapi.coverage().events['users.post']).toEqual({ times: 1 });
    whapi.restore(setup().snapshot());
    expect(whapi.coverage().events['users.post']).toEqual({ times: 1 });
  });

  it('can be started over, whatever is still waiting for a response', async () => {
    let respond = (_: Response) => {};
    const whapi = setup(
      () =>
        new Promise<Response>((resolve) => {
          respond = resolve;
        }),
    );
    const emitted = whapi.emit('users.post');
    await vi.waitFor(() => expect(whapi.coverage().events['users.post'].times).toBe(1));
    whapi.resetCoverage();
    respond(new Response());
    await emitted;
    expect(covered(whapi.coverage())).toEqual({});
    expect(whapi.coverage().mocks).toBe(1);
  });

  it('is a copy', async () => {
    const whapi = setup();
    whapi.coverage().events['users.post'].times = 7;
    expect(covered(whapi.coverage())).toEqual({});
  });
});

describe('WHAPI_COVERAGE', () => {
  afterEach(() => void vi.unstubAllEnvs());

  function folderOfReports(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'coverage-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    vi.stubEnv('WHAPI_COVERAGE', path.join(folder, 'reports'));
    return path.join(folder, 'reports');
  }

  function reportsIn(folder: string): Coverage[] {
    return readdirSync(folder).map((name) => readCoverage(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
  }

  it('makes all mocks of the process write what they count to one report, at once', async () => {
    const folder = folderOfReports();
    const one = setup();
    const other = setup();
    expect(reportsIn(folder).map(({ mocks }) => mocks)).toEqual([2]);
    await one.emit('users.post');
    await other.emit('users.post');
    one.reset();
    one.resetCoverage();
    const ofOther = setup(() => {
      expect(reportsIn(folder)[0]?.events['labels.post']).toEqual({ times: 0 });
      return new Response();
    });
    await ofOther.emit('labels.post');
    const [report, ...more] = reportsIn(folder);
    expect(more).toEqual([]);
    expect(covered(report!).events).toEqual({
      'labels.post': { times: 1, delivered: 1 },
      'users.post': { times: 2, delivered: 2 },
    });
  });

  it('does not count a mock with coverage: false, except for itself', async () => {
    const folder = folderOfReports();
    const whapi = setup(ok, { coverage: false });
    await whapi.emit('users.post');
    expect(() => readdirSync(folder)).toThrow('ENOENT');
    expect(whapi.coverage().events['users.post']).toEqual({ times: 1, delivered: 1 });
  });

  it('starts over when the report is removed', async () => {
    const folder = folderOfReports();
    const whapi = setup();
    await whapi.emit('users.post');
    rmSync(folder, { recursive: true });
    await whapi.emit('labels.post');
    expect(reportsIn(folder).map((report) => covered(report).events)).toEqual([
      { 'labels.post': { times: 1, delivered: 1 } },
    ]);
  });

  it('warns once where the folder cannot be written, and goes on', async () => {
    const folder = folderOfReports();
    closeSync(openSync(folder, 'w'));
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const whapi = setup();
    await whapi.emit('users.post');
    expect(whapi.coverage().events['users.post']).toEqual({ times: 1, delivered: 1 });
    expect(warn.mock.calls.flat()).toEqual([
      expect.stringMatching(/^Failed to write the coverage report .*EEXIST.* Check WHAPI_COVERAGE$/),
    ]);
    warn.mockRestore();
  });
});

describe('mergeCoverage', () => {
  it('adds up, as one mock would have counted', async () => {
    const statuses = [200, 500, 500, 200, 404];
    const all = setup(() => new Response(null, { status: statuses.shift()! }));
    const parts: Coverage[] = [];
    for (const event of ['users.post', 'labels.post', 'users.post', 'users.post', 'labels.post'] as const) {
      await all.emit(event);
    }
    const rest = [200, 500, 500, 200, 404];
    for (const events of [
      ['users.post', 'labels.post'],
      ['users.post', 'users.post', 'labels.post'],
    ] as const) {
      const whapi = setup(() => new Response(null, { status: rest.shift()! }));
      for (const event of events) await whapi.emit(event);
      parts.push(whapi.coverage());
    }
    expect(mergeCoverage(parts)).toEqual({ ...all.coverage(), mocks: 2 });
    expect(mergeCoverage(parts.toReversed())).toEqual(mergeCoverage(parts));
    expect(mergeCoverage([])).toEqual({ ...setup().coverage(), mocks: 0 });
  });
});

describe('readCoverage', () => {
  const written = () => JSON.parse(JSON.stringify(setup().coverage()));

  it('reads what coverage returns, and keeps names of other versions', async () => {
    const whapi = setup();
    await whapi.emit('users.post');
    expect(readCoverage(JSON.parse(JSON.stringify(whapi.coverage())))).toEqual(whapi.coverage());
    const newer = written();
    newer.events['orders.post'] = { times: 1 };
    delete newer.events['users.post'];
    const { events } = mergeCoverage([readCoverage(newer), readCoverage(newer)]);
    expect(events).toMatchObject({ 'orders.post': { times: 2 }, 'users.post': { times: 0 } });
  });

  it.each<[string, (report: Record<string, unknown>) => unknown]>([
    ['it is not an object', () => []],
    ['it is not an object', () => null],
    ['"coverage" is missing', () => ({})],
    ['it has version 2 of the format', (report) => ({ ...report, coverage: 2 })],
    ['it is a report of drift', () => ({ version: 1, command: 'drift', results: [] })],
    ['"mocks" is not a count', (report) => ({ ...report, mocks: -1 })],
    ['"modes" is not an object', ({ modes: _, ...report }) => report],
    ['"modes/body" is not an object', (report) => ({ ...report, modes: { body: 3 } })],
    ['"modes/body/times" is not a count', (report) => ({ ...report, modes: { body: { times: '3' } } })],
    ['"modes/body/threw" is not a count', (report) => ({ ...report, modes: { body: { times: 1, threw: 0.5 } } })],
    ['"modes/body/failed" is not an object', (report) => ({ ...report, modes: { body: { times: 1, failed: 500 } } })],
    [
      '"modes/body/failed" is not a count for each status',
      (report) => ({ ...report, modes: { body: { times: 1, failed: { teapot: 1 } } } }),
    ],
  ])('refuses what is no report: %s', (problem, change) => {
    expect(() => readCoverage(change(written()))).toThrow(
      new RegExp(`^Failed to read a coverage report: ${problem}.*\\. Pass what whapi\\.coverage\\(\\) returned`),
    );
  });

  it('lists the names of the contract', () => {
    expect(coverageNames.modes).toEqual(['body', 'path', 'method']);
    expect(coverageGroups).toHaveLength(6);
  });
});
