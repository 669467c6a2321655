import type { WebhookSettings } from '@whapi-webhooks/types';
import { sampleImages } from './business/catalog.ts';
import type { ChannelOptions } from './channel-options.ts';
import { chatsAtSetup } from './groups/change-members.ts';
import { newslettersAtSetup } from './newsletters/newsletters-at-setup.ts';
import {
  AUTHORISED,
  type ChannelState,
  DEFAULT_SETTINGS,
  NO_USAGE,
  STATUS_STEPS,
  TRIAL_LIMITS,
} from './state/channel-state.ts';
import { channelStatus } from './state/channel-status.ts';
import { toContactId } from './state/chat-id.ts';
import { MEDIA_LIMIT_BYTES, MediaStore } from './state/media-store.ts';

/** A public client expects this of an account without a restriction. */
const NO_TIMELOCK = { is_restricted: false, restriction_type: 'default' };

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
  const { loggedIn = true } = options;
  const account = options.account ?? { phone: '12025550199', name: 'Whapi' };
  const { newsletters, chats } = newslettersAtSetup(options.newsletters, chatsAtSetup(options, account));
  const { products = [], catalogs = [] } = options;
  const media = new MediaStore(options.mediaLimitBytes ?? MEDIA_LIMIT_BYTES);
  const allProducts = [...products, ...catalogs.flatMap((catalog) => catalog.products)];
  for (const file of sampleImages(allProducts, { now })) media.add(file);
  return {
    channelId,
    account,
    chatsPatchWithMessages: options.chatsPatchWithMessages ?? true,
    statusSteps: options.statusSteps !== false && { ...STATUS_STEPS, ...options.statusSteps },
    limits: limitsOf(options.limits),
    chats,
    messages: new Map(),
    labels: new Map(options.labels?.map((label) => [label.id, label])),
    contacts: new Map(options.contacts?.map((contact) => [contact.id, contact])),
    groups: new Map(options.groups?.map((group) => [group.id, group])),
    groupRules: new Map(),
    joinRequests: new Map(),
    calls: new Map(),
    newsletters,
    products: new Map(products.map((product) => [product.id, product])),
    collections: new Map(),
    orders: new Map(),
    catalogs: new Map(catalogs.map((catalog) => [catalog.id, catalog])),
    businessProfile: options.businessProfile ?? {},
    checkProducts: options.checkProducts ?? options.products !== undefined,
    ordersNeedQueryToken: options.ordersNeedQueryToken ?? false,
    newChatLimit: options.newChatLimit,
    reachoutTimelock: options.reachoutTimelock ?? NO_TIMELOCK,
    receipts: new Map(),
    watched: new Set(),
    presences: new Map(),
    activeIn: new Map(),
    unregistered: new Set(options.unregistered?.map(toContactId)),
    media,
    mediaUrl,
    settings: { ...DEFAULT_SETTINGS, webhooks: subscriptions },
    status: loggedIn ? AUTHORISED : channelStatus('QR'),
    loggedIn,
    startedAt: now,
    blacklist: [],
    usage: NO_USAGE,
    missed: [],
  };
}

/** The limits that an option sets. */
export function limitsOf(limits: ChannelOptions['limits']): ChannelState['limits'] {
  return limits !== undefined && { ...TRIAL_LIMITS, ...(limits !== 'trial' && limits) };
}
