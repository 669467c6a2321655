import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { changePresence } from './change-presence.ts';
import { watchPresence } from './watch-presence.ts';

const from = '919984351847';
const groupId = '120363271212442249@g.us';

function told(presence: object) {
  return [{ presences: [presence], event: { type: 'presences', event: 'post' }, channel_id: 'MANTIS-M72HC' }];
}

describe('a presence', () => {
  it('is not reported before the app subscribes to it', () => {
    const state = testChannel();
    expect(testRun(state, changePresence, { from, status: 'typing' }).webhooks).toEqual([]);
    expect(testRun(state, watchPresence, { entryId: from })).toMatchObject({
      result: { input: from, status: 'valid', wa_id: `${from}@s.whatsapp.net` },
      webhooks: [],
    });
    expect(testRun(state, changePresence, { from, status: 'typing' }).webhooks).toEqual(
      told({ contact_id: from, status: 'typing' }),
    );
    expect(testRun(state, changePresence, { from: '12025550143', status: 'typing' }).webhooks).toEqual([]);
  });

  it('has the time since which a contact is offline', () => {
    const state = testChannel();
    testRun(state, watchPresence, { entryId: `${from}@s.whatsapp.net` });
    expect(testRun(state, changePresence, { from, status: 'offline' }).webhooks).toEqual(
      told({ contact_id: from, status: 'offline', last_seen: 1_747_660_332 }),
    );
  });

  it('is reported for all members of a group that the app subscribed to', () => {
    const state = testChannel();
    testRun(state, watchPresence, { entryId: groupId });
    expect(testRun(state, changePresence, { from, chatId: groupId, status: 'recording' }).webhooks).toEqual(
      told({ contact_id: from, status: 'recording' }),
    );
    expect(testRun(state, changePresence, { from, status: 'recording' }).webhooks).toEqual([]);
  });

  it('is not reported where the settings ignore it', () => {
    const state = testChannel();
    state.settings = { ...state.settings, ignored_presences: [groupId] };
    testRun(state, watchPresence, { entryId: from });
    expect(testRun(state, changePresence, { from, chatId: groupId, status: 'typing' }).webhooks).toEqual([]);
    expect(testRun(state, changePresence, { from, status: 'typing' }).webhooks).toHaveLength(1);
  });
});

describe('asking for presences', () => {
  it('is refused the second time', () => {
    const state = testChannel();
    testRun(state, watchPresence, { entryId: from });
    expect(() => testRun(state, watchPresence, { entryId: `${from}@s.whatsapp.net` })).toThrow(
      expect.objectContaining({ status: 409, message: 'Specified contact presence already subscribed' }),
    );
  });

  it('is refused for a number that is not on WhatsApp', () => {
    const state = testChannel();
    state.unregistered.add(from);
    expect(() => testRun(state, watchPresence, { entryId: from })).toThrow(
      expect.objectContaining({ status: 404, message: 'Specified contact not found in whatsapp' }),
    );
  });
});
