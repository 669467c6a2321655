import type { Chat, Contact, Group, Label } from '@whapi-webhooks/types';
import {
  AUTHORISED,
  type ChannelState,
  DEFAULT_SETTINGS,
  NO_USAGE,
  STATUS_STEPS,
} from '../channel/state/channel-state.ts';
import type { CommandContext } from '../channel/state/command.ts';
import { MediaStore } from '../channel/state/media-store.ts';

/** For tests: a channel in a known state. */
export function testChannel({
  chats = [],
  labels = [],
  contacts = [],
  groups = [],
}: {
  chats?: Chat[];
  labels?: Label[];
  contacts?: Contact[];
  groups?: Group[];
} = {}): ChannelState {
  return {
    channelId: 'MANTIS-M72HC',
    account: { phone: '12025550199', name: 'Whapi' },
    chatsPatchWithMessages: true,
    statusSteps: STATUS_STEPS,
    chats: new Map(chats.map((chat) => [chat.id, chat])),
    messages: new Map(),
    labels: new Map(labels.map((label) => [label.id, label])),
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    groups: new Map(groups.map((group) => [group.id, group])),
    calls: new Map(),
    receipts: new Map(),
    watched: new Set(),
    presences: new Map(),
    activeIn: new Map(),
    unregistered: new Set(),
    settings: DEFAULT_SETTINGS,
    status: AUTHORISED,
    loggedIn: true,
    startedAt: 1_747_660_000_000,
    blacklist: [],
    usage: NO_USAGE,
    missed: [],
    limits: false,
    media: new MediaStore(1_000_000),
    mediaUrl: 'https://gate.whapi.cloud',
  };
}

/** For tests: a fixed time, and bytes that count up. */
export const testContext: CommandContext = {
  now: 1_747_660_332_750,
  randomBytes: (length) => Uint8Array.from({ length }, (_, i) => i + 1),
};
