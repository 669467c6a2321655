import type { WebhookSettings } from '@whapi-webhooks/types';
import type { ChannelOptions } from './channel-options.ts';
import { chatsAtSetup } from './groups/change-members.ts';
import {
  AUTHORISED,
  type ChannelState,
  DEFAULT_SETTINGS,
  NO_USAGE,
  STATUS_STEPS,
  TRIAL_LIMITS,
} from './state/channel-state.ts';
import { toContactId } from './state/chat-id.ts';
import { MEDIA_LIMIT_BYTES, MediaStore } from './state/media-store.ts';

/** Creates the state of a channel from the options of the mock. */
export function initialState(
  options: ChannelOptions,
  {
    channelId,
    subscriptions,
    mediaUrl,
    now,
  }: { channelId: string; subscriptions: WebhookSettings[]; mediaUrl: string; now: number },
): ChannelState {
  const account = options.account ?? { phone: '12025550199', name: 'Whapi' };
  return {
    channelId,
    account,
    chatsPatchWithMessages: options.chatsPatchWithMessages ?? true,
    statusSteps: options.statusSteps !== false && { ...STATUS_STEPS, ...options.statusSteps },
    limits: limitsOf(options),
    chats: chatsAtSetup(options, account),
    messages: new Map(),
    labels: new Map(options.labels?.map((label) => [label.id, label])),
    contacts: new Map(options.contacts?.map((contact) => [contact.id, contact])),
    groups: new Map(options.groups?.map((group) => [group.id, group])),
    calls: new Map(),
    receipts: new Map(),
    watched: new Set(),
    presences: new Map(),
    activeIn: new Map(),
    unregistered: new Set(options.unregistered?.map(toContactId)),
    media: new MediaStore(options.mediaLimitBytes ?? MEDIA_LIMIT_BYTES),
    mediaUrl,
    settings: { ...DEFAULT_SETTINGS, webhooks: subscriptions },
    status: AUTHORISED,
    loggedIn: true,
    startedAt: now,
    blacklist: [],
    usage: NO_USAGE,
    missed: [],
  };
}

function limitsOf({ limits }: ChannelOptions): ChannelState['limits'] {
  return limits !== undefined && { ...TRIAL_LIMITS, ...(limits !== 'trial' && limits) };
}
