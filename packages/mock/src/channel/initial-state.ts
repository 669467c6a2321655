import type { WebhookSettings } from '@whapi-webhooks/types';
import type { WhapiOptions } from '../whapi-options.ts';
import { AUTHORISED, type ChannelState, DEFAULT_SETTINGS, STATUS_STEPS } from './state/channel-state.ts';

/** A channel as the options of the mock describe it. */
export function initialState(
  options: WhapiOptions,
  { channelId, subscriptions, now }: { channelId: string; subscriptions: WebhookSettings[]; now: number },
): ChannelState {
  return {
    channelId,
    account: options.account ?? { phone: '12025550199', name: 'Whapi' },
    chatsPatchWithMessages: options.chatsPatchWithMessages ?? true,
    statusSteps: options.statusSteps !== false && { ...STATUS_STEPS, ...options.statusSteps },
    chats: new Map(options.chats?.map((chat) => [chat.id, chat])),
    messages: new Map(),
    labels: new Map(options.labels?.map((label) => [label.id, label])),
    contacts: new Map(options.contacts?.map((contact) => [contact.id, contact])),
    groups: new Map(options.groups?.map((group) => [group.id, group])),
    calls: new Map(),
    watched: new Set(),
    presences: new Map(),
    unregistered: new Set(),
    settings: { ...DEFAULT_SETTINGS, webhooks: subscriptions },
    status: AUTHORISED,
    loggedIn: true,
    startedAt: now,
  };
}
