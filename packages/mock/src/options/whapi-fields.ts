import { type Mode, modes } from '@whapi-webhooks/contract';
import type { Group, WhapiEventName } from '@whapi-webhooks/types';
import type { StatusSteps, TrialLimits } from '../channel/state/channel-state.ts';
import { toChatId, toContactId, toGroupId } from '../channel/state/chat-id.ts';
import { deepFreeze } from '../channel/state/deep-freeze.ts';
import { businessProfile, catalogs, newChatLimit, products, reachoutTimelock } from '../fields/catalog-fields.ts';
import {
  boolean,
  callback,
  contact,
  either,
  entity,
  eventName,
  type Field,
  FieldError,
  type Fields,
  field,
  isObject,
  listOf,
  number,
  object,
  oneOf,
  optional,
  receiverUrl,
  text,
  wholeNumber,
} from '../fields/field.ts';
import { initialNewsletter } from '../fields/newsletter-fields.ts';
import { readFields } from '../fields/read-fields.ts';
import { problemOfHeader } from '../fields/sendable-headers.ts';
import type { WhapiOptions } from './whapi-options.ts';

const stepMs = optional(number('a number of milliseconds', 0));
const statusSteps: Fields<StatusSteps> = {
  sentMs: stepMs,
  deliveredMs: stepMs,
  readMs: stepMs,
  playedMs: stepMs,
  failedMs: optional(either('a number of milliseconds from 0 on', (value) => value === false, stepMs)),
};

const isClock = (value: unknown) => isObject(value) && typeof value.now === 'function';
const isDate = (value: unknown) => value === globalThis.Date;

const limit = optional(wholeNumber(0));
const limits: Fields<TrialLimits> = {
  messagesPerDay: limit,
  chatsPerMonth: limit,
  checksPerDay: limit,
  requestsPerMonth: limit,
};

function hasMethods(...names: readonly string[]) {
  return (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'function');
}

function withMemberIds(group: Group): Group {
  const participants = group.participants?.map((each) =>
    each.id === undefined ? each : { ...each, id: toContactId(each.id) },
  );
  return { ...group, ...(participants && { participants }) };
}

const group = entity(toGroupId);
const groupEntity: Field = { ...group, read: (value, path) => withMemberIds(group.read(value, path) as Group) };

const host = field(
  'the name of a host such as "bot.example.com", without scheme and port',
  (value) => typeof value === 'string' && /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(value),
);

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;
}

function isBaseUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value) && !value.endsWith('/');
}

/** What each option of `setupWhapi` must be. */
const whapiFields: Fields<WhapiOptions> = {
  token: optional(
    field(
      'a token of printable ASCII without spaces',
      (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value),
    ),
  ),
  channelId: optional(text),
  seed: optional(field('a whole number', Number.isSafeInteger)),
  account: optional(object<NonNullable<WhapiOptions['account']>>({ phone: contact, name: text })),
  loggedIn: optional(boolean),
  chats: optional(listOf(entity(toChatId))),
  labels: optional(listOf(entity())),
  contacts: optional(listOf(entity(toContactId))),
  groups: optional(listOf(groupEntity)),
  newsletters: optional(listOf(initialNewsletter)),
  businessProfile: optional(businessProfile),
  products: optional(products),
  catalogs: optional(catalogs),
  checkProducts: optional(boolean),
  ordersNeedQueryToken: optional(boolean),
  newChatLimit: optional(newChatLimit),
  reachoutTimelock: optional(reachoutTimelock),
  unregistered: optional(listOf(contact)),
  clock: optional(
    either('a clock', (value) => isClock(value) || isDate(value), {
      expected: '"virtual", or an object with now()',
      read(value, path) {
        if (typeof value === 'string') return oneOf('virtual').read(value, path);
        return field(this.expected, () => false).read(value, path);
      },
    }),
  ),
  fetch: optional(callback),
  timeoutMs: optional(number('a number of milliseconds above 0', Number.MIN_VALUE, Number.MAX_SAFE_INTEGER)),
  loopLimit: optional(wholeNumber(1)),
  cors: optional(
    either(
      'origins',
      (value) => typeof value === 'boolean',
      listOf(field('an origin such as "http://localhost:3000"', isOrigin)),
    ),
  ),
  panelAlias: optional(boolean),
  mediaLimitBytes: optional(wholeNumber(0)),
  mediaUrl: optional(field('a URL without a slash at the end', isBaseUrl)),
  maxBodyBytes: optional(wholeNumber(1)),
  retry: optional(
    either(
      'a policy',
      (value) => value === false,
      field('a function such as linearBackoff(), or false', (value) => typeof value === 'function'),
    ),
  ),
  isSuccess: optional(callback),
  allowedHosts: optional(listOf(host)),
  logLimit: optional(wholeNumber(0)),
  requestLogLimit: optional(wholeNumber(0)),
  requestLogLimitBytes: optional(wholeNumber(0)),
  messageLimit: optional(wholeNumber(0)),
  store: optional(field('a store such as new FileStore(path)', hasMethods('add', 'remove', 'clear'))),
  coverage: optional(boolean),
  onAttempt: optional(callback),
  onDelivery: optional(callback),
  requestProfile: optional(oneOf('tolerant', 'strict')),
  chatsPatchWithMessages: optional(boolean),
  limits: optional(
    either(
      '"trial"',
      (value) => value === 'trial',
      object(limits, `"trial", or an object with ${Object.keys(limits).join(', ')}`),
    ),
  ),
  statusSteps: optional(either('steps', (value) => value === false, object(statusSteps))),
};

/** The options that the state of the channel shares. */
const ENTITY_OPTIONS = [
  'chats',
  'labels',
  'contacts',
  'groups',
  'newsletters',
  'businessProfile',
  'products',
  'catalogs',
  'newChatLimit',
  'reachoutTimelock',
] as const;

/** @throws {TypeError} when an option is unknown or wrong */
export function readWhapiOptions(options: WhapiOptions): WhapiOptions {
  const read = readFields('set up the mock', whapiFields, options);
  for (const name of ENTITY_OPTIONS) deepFreeze(read[name]);
  return read;
}

/** Where, how and what a receiver gets. */
export interface SubscribeOptions {
  /** URL of the receiver. */
  url: string;
  /** Default `body`. */
  mode?: Mode;
  /** Default: every event. */
  events?: readonly WhapiEventName[];
  /** Headers to send along, at most five. */
  headers?: Record<string, string>;
  /** The age in seconds at which an undelivered webhook is given up. From 15 to 172,800; default: no limit. */
  maxAgeSeconds?: number;
}

const MOST_HEADERS = 5;

const headers: Field = {
  expected: `an object of at most ${MOST_HEADERS} headers`,
  read(value, path) {
    if (!isObject(value) || Object.keys(value).length > MOST_HEADERS) {
      return field(this.expected, () => false).read(value, path);
    }
    for (const [name, each] of Object.entries(value)) {
      const problem = problemOfHeader(name, each);
      if (problem) throw new FieldError(problem);
    }
    const names = Object.keys(value).map((name) => name.toLowerCase());
    const double = names.find((name, index) => names.indexOf(name) !== index);
    if (double)
      throw new FieldError(`the header "${double}" is given twice, as names differ in case only. Give it once`);
    return { ...value };
  },
};

const subscribeFields: Fields<SubscribeOptions> = {
  url: receiverUrl,
  mode: optional(oneOf(...modes)),
  events: optional(listOf(eventName)),
  headers: optional(headers),
  maxAgeSeconds: optional(number('a number of seconds from 15 to 172,800', 15, 172_800)),
};

/** @throws {TypeError} when an option is unknown or wrong */
export function readSubscribeOptions(options: SubscribeOptions): SubscribeOptions {
  return readFields('subscribe a receiver', subscribeFields, options);
}
