import type { Group } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { strangersGroup, testGroup } from '../../testing/test-group.ts';
import { testRun } from '../../testing/test-run.ts';
import type { Command } from '../state/command.ts';
import { changeGroupIcon, changeGroupSetting, describeGroup } from './group-settings.ts';

const groupId = '120363271212442249@g.us';
const chat = { id: groupId, type: 'group', name: 'Weekend hike' } as const;

function groupChannel(group: Group = testGroup()) {
  return testChannel({ groups: [group], chats: [chat] });
}

function told(before_update: Group, after_update: Group, changes: string[]) {
  return [
    {
      groups_updates: [{ before_update, after_update, changes }],
      event: { type: 'groups', event: 'patch' },
      channel_id: 'MANTIS-M72HC',
    },
  ];
}

describe('name and description', () => {
  it('reports a new name with its author and time, and renames the chat', () => {
    const state = groupChannel();
    const { webhooks } = testRun(state, describeGroup, { groupId, subject: 'Hike' });
    const after = testGroup({ name: 'Hike', name_at: 1_747_660_332, name_owner: '12025550199' });
    expect(webhooks).toEqual(told(testGroup(), after, ['name', 'name_at', 'name_owner']));
    expect(state.chats.get(groupId)).toEqual({ ...chat, name: 'Hike' });
  });

  it('reports a new description with its author, and an empty one removes it', () => {
    const state = groupChannel();
    const by = '919984351847';
    const [webhook] = testRun(state, describeGroup, { groupId, by, description: 'First Saturday' }).webhooks;
    expect(webhook).toMatchObject({
      groups_updates: [
        {
          after_update: {
            description: 'First Saturday',
            description_owner: by,
            description_id: expect.stringMatching(/^[0-9A-F]{16}$/),
          },
          changes: ['description', 'description_owner', 'description_id'],
        },
      ],
    });
    testRun(state, describeGroup, { groupId, description: '' });
    expect(state.groups.get(groupId)).not.toHaveProperty('description');
  });

  it('reports nothing when nothing changes', () => {
    expect(testRun(groupChannel(), describeGroup, { groupId, subject: 'Weekend hike' }).webhooks).toEqual([]);
    expect(testRun(groupChannel(), describeGroup, { groupId, description: '' }).webhooks).toEqual([]);
    expect(testRun(groupChannel(), describeGroup, { groupId }).webhooks).toEqual([]);
  });

  it('never reports the invite code', () => {
    const state = groupChannel(testGroup({ invite_code: 'ExampleInviteCode00000' }));
    const { webhooks } = testRun(state, describeGroup, { groupId, subject: 'Hike' });
    expect(JSON.stringify(webhooks)).not.toContain('invite_code');
    expect(state.groups.get(groupId)).toHaveProperty('invite_code', 'ExampleInviteCode00000');
  });
});

describe('settings', () => {
  it.each([
    ['send_messages', 'announcements'],
    ['edit_group_info', 'restricted'],
    ['add_participants', 'adminAddMemberMode'],
  ] as const)('tells %s as %s, and leaves it out again when anyone may', (setting, name) => {
    const state = groupChannel();
    const closed = testGroup({ [name]: true });
    expect(testRun(state, changeGroupSetting, { groupId, setting, policy: 'admins' }).webhooks).toEqual(
      told(testGroup(), closed, [name]),
    );
    expect(testRun(state, changeGroupSetting, { groupId, setting, policy: 'anyone' }).webhooks).toEqual(
      told(closed, testGroup(), [name]),
    );
  });

  it('does not report the setting of who approves members, which groups lack', () => {
    const setting = 'approve_participants';
    expect(testRun(groupChannel(), changeGroupSetting, { groupId, setting, policy: 'admins' }).webhooks).toEqual([]);
  });
});

describe('the icon', () => {
  const url = 'https://example.com/pictures/weekend-hike.jpg';

  it('reports a new one and its removal, also in the chat', () => {
    const state = groupChannel();
    const withIcon = testGroup({ chat_pic: url, chat_pic_full: url });
    const names = ['chat_pic', 'chat_pic_full'];
    expect(testRun(state, changeGroupIcon, { groupId, url }).webhooks).toEqual(told(testGroup(), withIcon, names));
    expect(state.chats.get(groupId)).toEqual({ ...chat, chat_pic: url, chat_pic_full: url });
    expect(testRun(state, changeGroupIcon, { groupId, url: null }).webhooks).toEqual(
      told(withIcon, testGroup(), names),
    );
    expect(state.chats.get(groupId)).toEqual(chat);
  });

  it('is a sample in the store, with a link, where no URL is given', () => {
    const state = groupChannel();
    testRun(state, changeGroupIcon, { groupId });
    const id = state.media.list()[0]?.id;
    expect(state.groups.get(groupId)?.chat_pic).toBe(`https://gate.whapi.cloud/in-files/12025550199/${id}.jpeg`);
  });
});

describe('who may', () => {
  const edits = [
    ['rename', describeGroup, { groupId, subject: 'Hike' }],
    ['change the icon', changeGroupIcon, { groupId }],
    ['change settings', changeGroupSetting, { groupId, setting: 'send_messages', policy: 'admins' }],
  ] as [string, Command<object, void>, object][];

  it.each(edits)('no member may %s where it is left to admins', (_, command, input) => {
    const state = groupChannel(testGroup({ restricted: true }, 'member'));
    expect(() => testRun(state, command, input)).toThrow(expect.objectContaining({ status: 403 }));
  });

  it.each(edits.slice(0, 2))('members may %s where it is not', (_, command, input) => {
    expect(testRun(groupChannel(testGroup({}, 'member')), command, input).webhooks).toHaveLength(1);
  });

  it('no member may ever change settings', () => {
    const [, command, input] = edits[2]!;
    expect(() => testRun(groupChannel(testGroup({}, 'member')), command, input)).toThrow(
      expect.objectContaining({ status: 403, details: '12025550199 is not an admin of 120363271212442249@g.us' }),
    );
  });

  it.each(edits)('others may %s whatever the settings', (_, command, input) => {
    const state = groupChannel(testGroup({ restricted: true }, 'member'));
    expect(testRun(state, command, { ...input, by: '61280155346' }).webhooks).toHaveLength(1);
  });

  it.each(edits)('cannot %s of a group that the app is not in', (_, command, input) => {
    const state = groupChannel(strangersGroup());
    expect(() => testRun(state, command, input)).toThrow(expect.objectContaining({ status: 404 }));
    expect(testRun(state, command, { ...input, by: '919984351847' }).webhooks).toEqual([]);
  });
});
