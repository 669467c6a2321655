import type { Chat } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { CommandError } from '../state/command-error.ts';
import { patchChat } from './patch-chat.ts';

const chatId = '919984351847@s.whatsapp.net';
const label = { id: '3', name: 'Pending payment', color: 'salmon' } as const;
const chat: Chat = { id: chatId, type: 'contact', unread: 2, labels: [label] };

function patch(request: Parameters<typeof patchChat>[1]['request'], before: Chat = chat) {
  return patchChat(testChannel({ chats: [before] }), { chatId, request }, testContext);
}

describe('patchChat', () => {
  it('mutes a chat, with its current labels on both sides', () => {
    expect(patch({ mute_until: 1_810_364_624_000 }).webhooks).toEqual([
      {
        chats_updates: [
          {
            before_update: chat,
            after_update: { ...chat, mute: true, mute_until: 1_810_364_624_000 },
            changes: ['mute', 'mute_until'],
          },
        ],
        event: { type: 'chats', event: 'patch' },
        channel_id: 'MANTIS-M72HC',
      },
    ]);
  });

  it('removes what returns to its default, and names it in changes', () => {
    const [webhook] = patch({ mute_until: 0, pin: false }, { ...chat, pin: true, mute: true, mute_until: 5 }).webhooks;
    expect(webhook).toMatchObject({ chats_updates: [{ after_update: chat, changes: ['pin', 'mute', 'mute_until'] }] });
  });

  it.each([
    [true, undefined, 1],
    [true, 5, 5],
    [false, 5, undefined],
  ])('mark_unread %s makes %s unread messages %s', (mark_unread, before, after) => {
    const { changes } = patch({ mark_unread }, { id: chatId, type: 'contact', ...(before && { unread: before }) });
    expect(changes.chats?.[0]?.unread).toBe(after);
  });

  it('sends nothing when nothing changes', () => {
    expect(patch({}).webhooks).toEqual([]);
    expect(patch({ mute_until: 0 }).webhooks).toEqual([]);
  });

  it.each([
    ['none', 0],
    ['day', 86_400],
    ['week', 604_800],
    ['quarter', 7_776_000],
  ] as const)('tells the timer %s as an action of %i seconds, and leaves the chat alone', (ephemeral, seconds) => {
    const { webhooks, changes } = patch({ ephemeral });
    expect(changes.chats).toEqual([chat]);
    expect(webhooks).toMatchObject([
      {
        messages: [
          { type: 'action', source: 'system', from_me: true, action: { type: 'ephemeral', ephemeral: seconds } },
        ],
      },
    ]);
  });

  it('refuses an unknown chat', () => {
    expect(() => patchChat(testChannel(), { chatId, request: { pin: true } }, testContext)).toThrow(CommandError);
  });
});
