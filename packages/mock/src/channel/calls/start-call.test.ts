import type { Call } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { startCall } from './start-call.ts';
import { type CallStep, rejectCall, transitionCall } from './transition-call.ts';

const from = '919984351847';
const jid = '919984351847@s.whatsapp.net';
const groupId = '120363271212442249@g.us';

function told(call: Call) {
  return [{ calls: [call], event: { type: 'calls', event: 'post' }, channel_id: 'MANTIS-M72HC' }];
}

function calling(steps: CallStep[] = []): { state: ChannelState; callId: string } {
  const state = testChannel();
  const { id: callId } = testRun(state, startCall, { from }).result;
  for (const step of steps) testRun(state, transitionCall, { callId, step });
  return { state, callId };
}

it('names people by JID and counts time in milliseconds', () => {
  const { webhooks, result } = testRun(testChannel(), startCall, { from, video: true });
  expect(result).toEqual({
    id: expect.stringMatching(/^[0-9A-F]{32}$/),
    from: jid,
    chat_id: jid,
    status: 'initiated',
    timestamp: testContext.now,
    group_call: false,
    video_call: true,
    offline_call: false,
  });
  expect(webhooks).toEqual(told(result));
});

it('continues, with the time of each step', () => {
  const { state, callId } = calling();
  const ringing = testRun(state, transitionCall, { callId, step: 'ringing' }, testContext.now + 1_000);
  expect(ringing.result).toMatchObject({ status: 'ringing', timestamp: testContext.now + 1_000 });
  expect(ringing.webhooks).toEqual(told(ringing.result));
});

it('belongs to another chat once it is answered, save for a group', () => {
  const { state, callId } = calling(['ringing']);
  expect(testRun(state, transitionCall, { callId, step: 'answered' }).result).toMatchObject({
    from: jid,
    chat_id: '12025550199@s.whatsapp.net',
  });
  const { id } = testRun(state, startCall, { from, groupId }).result;
  expect(testRun(state, transitionCall, { callId: id, step: 'answered' }).result).toMatchObject({
    from: jid,
    chat_id: groupId,
    group_call: true,
  });
});

it.each([
  [['ringing'], 'ringing'],
  [['missed'], 'answered'],
  [['ringing', 'answered'], 'missed'],
  [['canceled'], 'ringing'],
] as [CallStep[], CallStep][])('cannot go on from %j to %s', (steps, step) => {
  const { state, callId } = calling(steps);
  expect(() => testRun(state, transitionCall, { callId, step })).toThrow(expect.objectContaining({ status: 409 }));
});

describe('rejecting', () => {
  it.each([[[]], [['ringing']]] as [CallStep[]][])('is reported as a missed call after %j', (steps) => {
    const { state, callId } = calling(steps);
    expect(testRun(state, rejectCall, { callId, from }).webhooks).toMatchObject([
      { calls: [{ id: callId, status: 'missed' }] },
    ]);
  });

  it.each([
    ['a call that does not exist', 'OTHER', from, []],
    ['a call that is over', undefined, from, ['answered']],
    ['a call of somebody else', undefined, '12025550143', []],
  ] as [string, string | undefined, string, CallStep[]][])('is refused for %s', (_, id, caller, steps) => {
    const { state, callId } = calling(steps);
    expect(() => testRun(state, rejectCall, { callId: id ?? callId, from: caller })).toThrow(
      expect.objectContaining({ status: 404, message: 'Call not found' }),
    );
  });
});
