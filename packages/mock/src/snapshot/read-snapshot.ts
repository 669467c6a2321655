import { formatIssues, validateWebhook } from '@whapi-webhooks/contract';
import { validateRequest } from '@whapi-webhooks/contract/requests';
import { fromBase64 } from '../channel/media/base64.ts';
import type { StoredCollection, StoredOrder } from '../channel/state/business-entities.ts';
import {
  ENTITY_NAMES,
  type Entities,
  type GroupRules,
  type JoinRequest,
  type Usage,
} from '../channel/state/channel-state.ts';
import { pick } from '../channel/state/pick.ts';
import { businessProfile, catalogs, products } from '../fields/catalog-fields.ts';
import {
  any,
  anyText,
  boolean,
  contact,
  type Field,
  type Fields,
  field,
  isObject,
  listOf,
  number,
  object,
  optional,
  text,
  wholeNumber,
} from '../fields/field.ts';
import { storedNewsletter } from '../fields/newsletter-fields.ts';
import { readFields } from '../fields/read-fields.ts';
import type { ChannelSnapshot, MediaSnapshot } from './channel-snapshot.ts';
import { SNAPSHOT_FORMAT, SnapshotError, type WhapiSnapshot } from './snapshot.ts';

const ACTION = 'restore the snapshot';
const READABLE: readonly number[] = [1, SNAPSHOT_FORMAT];

const milliseconds = number('a number of milliseconds', 0, 8.64e15);
const generator = field(
  'the four numbers of a generator',
  (value) => Array.isArray(value) && value.length === 4 && value.every(Number.isInteger),
);
const pair = field(
  'a pair of strings',
  (value) => Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string'),
);
const base64 = field('base64', (value) => {
  try {
    return typeof value === 'string' && fromBase64(value).length >= 0;
  } catch {
    return false;
  }
});
const items = listOf(field('an object', isObject));

const MEDIA: Fields<MediaSnapshot> = {
  id: text,
  mimeType: anyText,
  name: optional(anyText),
  sizeBytes: wholeNumber(0),
  sha256: text,
  timestamp: wholeNumber(0),
  bytes: optional(base64),
};
const GROUP_RULES: Fields<GroupRules> = {
  id: text,
  approval: optional(boolean),
  hidden: optional(boolean),
  openToGroups: optional(boolean),
};
const JOIN_REQUEST: Fields<JoinRequest> = { id: text, groupId: text, contactId: text, timestamp: wholeNumber(0) };
const CHANNEL: Fields<ChannelSnapshot> = {
  account: object({ phone: contact, name: anyText, about: optional(anyText), icon: optional(anyText) }),
  mediaUrl: text,
  loggedIn: boolean,
  startedAt: milliseconds,
  blacklist: listOf(text),
  missed: items,
  usage: object<Usage>({
    day: anyText,
    month: anyText,
    messages: wholeNumber(0),
    checks: wholeNumber(0),
    requests: wholeNumber(0),
    chats: listOf(text),
  }),
  ...(Object.fromEntries(ENTITY_NAMES.map((name) => [name, items])) as Fields<Pick<ChannelSnapshot, keyof Entities>>),
  newsletters: listOf(storedNewsletter),
  groupRules: listOf(object(GROUP_RULES)),
  joinRequests: listOf(object(JOIN_REQUEST)),
  products,
  catalogs,
  collections: listOf(object<StoredCollection>({ id: text, name: text, productIds: listOf(text) })),
  orders: listOf(object<StoredOrder>({ id: text, token: text, items })),
  businessProfile,
  presences: items,
  activeIn: listOf(pair),
  watched: listOf(text),
  unregistered: listOf(text),
  media: listOf(object(MEDIA)),
  settings: field('an object', isObject),
  status: object({ code: wholeNumber(0), text: text }),
};
const CLOCK: Field = object<{ virtual: boolean; now?: number; aheadMs?: number }>({
  virtual: boolean,
  now: optional(milliseconds),
  aheadMs: optional(number('a number of milliseconds', -8.64e15, 8.64e15)),
});
const SNAPSHOT: Fields<WhapiSnapshot & { version?: string }> = {
  format: field(`the number ${SNAPSHOT_FORMAT}`, (format) => format === SNAPSHOT_FORMAT),
  version: optional(anyText),
  channel: object(CHANNEL),
  faults: object({
    added: wholeNumber(0),
    active: listOf(object({ id: text, order: wholeNumber(0), left: optional(wholeNumber(1)), fault: any })),
  }),
  clock: CLOCK,
  random: object({ ids: generator, traces: generator, chance: generator }),
  lastIds: object({ deliveries: wholeNumber(0), requests: wholeNumber(0), steps: wholeNumber(0) }),
};

/** The webhooks whose payloads have the entities of a channel. */
const ENTITIES = {
  chats: 'chats.post',
  messages: 'messages.post',
  labels: 'labels.post',
  contacts: 'contacts.post',
  groups: 'groups.post',
  calls: 'calls.post',
  presences: 'presences.post',
} as const;

/** What a channel has only since format 2. */
const SINCE_2 = [
  'groupRules',
  'joinRequests',
  'newsletters',
  'products',
  'collections',
  'orders',
  'catalogs',
  'receipts',
  'businessProfile',
  'blacklist',
  'usage',
  'missed',
] as const satisfies readonly (keyof ChannelSnapshot)[];

/** A snapshot in the present format, if it had an earlier one. */
function upToDate(value: object, initial: () => ChannelSnapshot): object {
  const { format, channel } = value as { format?: unknown; channel?: unknown };
  if (format !== 1 || !isObject(channel)) return value;
  return { ...value, format: SNAPSHOT_FORMAT, channel: { ...pick(initial(), ...SINCE_2), ...channel } };
}

/**
 * A snapshot that was parsed from JSON, checked and copied.
 * @param initial what the channel knows at setup, which holds for whatever the format of the snapshot did not have yet
 * @throws {SnapshotError} when it has an unknown format
 * @throws {TypeError} when it is broken
 */
export function readSnapshot(value: unknown, initial: () => ChannelSnapshot): WhapiSnapshot {
  const { format, version } = (isObject(value) ? value : {}) as { format?: unknown; version?: unknown };
  if (typeof format === 'number' && !READABLE.includes(format)) {
    const by = typeof version === 'string' ? ` (version ${version} took it)` : '';
    const cure = 'Restore it with the version that took it, or take a new one';
    throw new SnapshotError(
      'other-format',
      `Failed to ${ACTION}: it has the format ${format}${by}, and this version reads ${READABLE.join(' and ')}`,
      cure,
    );
  }
  if (format === undefined) throw broken('it has no "format"');
  const given = upToDate(value as object, initial);
  const snapshot = structuredClone(readFields(ACTION, SNAPSHOT, given)) as WhapiSnapshot;
  const { channel, clock } = snapshot;
  if ((clock.virtual ? clock.now : clock.aheadMs) === undefined) throw broken('"clock" has no "now" or "aheadMs"');
  for (const [name, event] of Object.entries(ENTITIES) as [keyof typeof ENTITIES, string][]) {
    if (channel[name].length === 0) continue;
    const [type, method] = event.split('.');
    const webhook = { [name]: channel[name], event: { type, event: method }, channel_id: 'X' };
    // As strict as what the mock sends: a value that it could not send would break each later webhook that has it.
    const result = validateWebhook(webhook, { profile: 'strict' });
    if (!result.valid) throw broken(`"channel.${name}" is wrong: ${formatIssues(result.issues.slice(0, 3)).trim()}`);
  }
  const products = new Set(channel.products.map(({ id }) => id));
  const unknown = channel.collections.flatMap(({ productIds }) => productIds).find((id) => !products.has(id));
  if (unknown !== undefined) throw broken(`"channel.collections" is wrong: no product ${unknown}`);
  if (channel.missed.some((webhook) => !validateWebhook(webhook, { profile: 'strict' }).valid)) {
    throw broken('"channel.missed" is wrong');
  }
  const views = channel.receipts.flatMap(({ statuses }) => statuses);
  const receipts = { statuses: views, event: { type: 'statuses', event: 'put' }, channel_id: 'X' };
  const isRead = views.length === 0 || validateWebhook(receipts, { profile: 'strict' }).valid;
  if (!isRead || channel.receipts.some(({ id }) => !channel.messages.some((message) => message.id === id))) {
    throw broken('"channel.receipts" is wrong');
  }
  const settings = validateRequest('Settings', channel.settings, { profile: 'tolerant' });
  if (!settings.valid) {
    throw broken(`"channel.settings" is wrong: ${formatIssues(settings.issues.slice(0, 3)).trim()}`);
  }
  return snapshot;
}

function broken(what: string): TypeError {
  return new TypeError(`Failed to ${ACTION}: ${what}. Pass what the mock returned, unchanged`);
}
