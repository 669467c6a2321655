import type { Chat, Label } from '@whapi-webhooks/types';
import { AUTHORISED, type ChannelState, DEFAULT_SETTINGS } from './channel-state.ts';
import type { CommandContext } from './command.ts';

/** For tests: a channel in a known state. */
export function testChannel({ chats = [], labels = [] }: { chats?: Chat[]; labels?: Label[] } = {}): ChannelState {
  return {
    channelId: 'MANTIS-M72HC',
    account: { phone: '12025550199', name: 'Whapi' },
    chatsPatchWithMessages: true,
    chats: new Map(chats.map((chat) => [chat.id, chat])),
    messages: new Map(),
    labels: new Map(labels.map((label) => [label.id, label])),
    contacts: new Map(),
    groups: new Map(),
    calls: new Map(),
    watched: new Set(),
    settings: DEFAULT_SETTINGS,
    status: AUTHORISED,
  };
}

/** For tests: a fixed time, and bytes that count up. */
export const testContext: CommandContext = {
  now: 1_747_660_332_750,
  randomBytes: (length) => Uint8Array.from({ length }, (_, i) => i + 1),
};
