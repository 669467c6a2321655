import { expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { launchChannel, reconnectChannel, stopChannel } from './change-channel-status.ts';
import { logIn, logOut } from './log-in.ts';
import { requestLoginCode, requestQr, showQr } from './show-qr.ts';

const user = { id: '12025550199', name: 'Whapi' };
const startedAt = 1_747_660_000;

function told(health: object) {
  return { health, event: { type: 'channel', event: 'post' }, channel_id: 'MANTIS-M72HC' };
}

it('reports a failure with the time since the launch', () => {
  const { webhooks } = testRun(testChannel(), stopChannel, { status: 'ERROR' });
  const status = { code: 5, text: 'ERROR' };
  expect(webhooks).toEqual([told({ start_at: startedAt, uptime: 332, status, version: '0.0.0-mock' })]);
});

it('restarts by INIT, LAUNCH and AUTH, one second each', () => {
  const state = testChannel();
  testRun(state, stopChannel, { status: 'STOP' });
  const { webhooks, later = [] } = testRun(state, launchChannel, undefined);
  const start_at = Math.floor(testContext.now / 1000);
  expect(webhooks).toMatchObject([told({ start_at, uptime: 0, status: { code: 1, text: 'INIT' } })]);
  expect(later.map(({ afterMs }) => afterMs)).toEqual([1_000, 2_000]);
  const told2 = later.map(({ afterMs, command }) => testRun(state, command, undefined, testContext.now + afterMs));
  expect(told2.map(({ webhooks }) => webhooks)).toMatchObject([
    [told({ start_at, uptime: 1, status: { code: 2, text: 'LAUNCH' } })],
    [told({ start_at, uptime: 2, status: { code: 4, text: 'AUTH' }, user })],
  ]);
});

it('reconnects by LAUNCH and AUTH, or QR when it is logged out', () => {
  for (const [loggedIn, text] of [
    [true, 'AUTH'],
    [false, 'QR'],
  ] as const) {
    const state = testChannel();
    if (!loggedIn) testRun(state, logOut, undefined);
    testRun(state, stopChannel, { status: 'ERROR' });
    const { webhooks, later = [] } = testRun(state, reconnectChannel, undefined);
    expect(webhooks).toMatchObject([{ health: { start_at: startedAt, status: { text: 'LAUNCH' } } }]);
    for (const { command } of later) testRun(state, command, undefined);
    expect(state.status.text).toBe(text);
  }
});

it('leaves a channel alone that is on', () => {
  const state = testChannel();
  expect(testRun(state, launchChannel, undefined)).toEqual({ changes: {}, webhooks: [], result: undefined });
  expect(testRun(state, reconnectChannel, undefined)).toEqual({ changes: {}, webhooks: [], result: undefined });
});

it('does not go on launching when the channel fails meanwhile', () => {
  const state = testChannel();
  testRun(state, stopChannel, { status: 'STOP' });
  const { later = [] } = testRun(state, launchChannel, undefined);
  testRun(state, stopChannel, { status: 'ERROR' });
  expect(later.flatMap(({ command }) => testRun(state, command, undefined).webhooks)).toEqual([]);
  expect(state.status.text).toBe('ERROR');
});

it('logs out and in again', () => {
  const state = testChannel();
  expect(testRun(state, logOut, undefined).webhooks).toMatchObject([
    { user, event: { type: 'users', event: 'delete' } },
    told({ status: { code: 3, text: 'QR' } }),
  ]);
  expect(testRun(state, logIn, undefined).webhooks).toMatchObject([
    { user, event: { type: 'users', event: 'post' } },
    told({ status: { code: 4, text: 'AUTH' }, user }),
  ]);
});

it('shows a code to scan while it waits for a login', () => {
  const state = testChannel();
  testRun(state, logOut, undefined);
  const { result, webhooks } = testRun(state, requestQr, undefined);
  expect(result).toEqual({
    status: 'OK',
    base64: expect.stringMatching(/^iVBORw0KGgo/),
    rowdata: expect.stringMatching(/^2@[A-Z0-9]{40}$/),
    expire: 20,
  });
  expect(webhooks).toEqual([{ qr: result, event: { type: 'channel', event: 'patch' }, channel_id: 'MANTIS-M72HC' }]);
  expect(testRun(state, showQr, { status: 'TIMEOUT' }).webhooks).toMatchObject([{ qr: { status: 'TIMEOUT' } }]);
});

it('has no code to scan while it is off', () => {
  const state = testChannel();
  testRun(state, logOut, undefined);
  testRun(state, stopChannel, { status: 'STOP' });
  expect(testRun(state, requestQr, undefined).result).toEqual({ status: 'WAITING' });
});

it('gives a code to type in for a phone number', () => {
  const state = testChannel();
  testRun(state, logOut, undefined);
  expect(testRun(state, requestLoginCode, { phone: '12025550199' }).result).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  expect(() => testRun(state, requestLoginCode, { phone: '+1 202' })).toThrow(
    expect.objectContaining({ status: 400, message: 'Invalid phone number' }),
  );
});

it('refuses to log in or out twice', () => {
  const state = testChannel();
  const refusal = expect.objectContaining({ status: 409, message: 'Channel already authenticated' });
  expect(() => testRun(state, logIn, undefined)).toThrow(refusal);
  expect(() => testRun(state, requestQr, undefined)).toThrow(refusal);
  expect(() => testRun(state, requestLoginCode, { phone: '12025550199' })).toThrow(refusal);
  testRun(state, logOut, undefined);
  expect(() => testRun(state, logOut, undefined)).toThrow(
    expect.objectContaining({ status: 409, message: 'Channel already logged out' }),
  );
});
