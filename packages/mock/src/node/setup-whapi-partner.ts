import type { PartnerChannel } from '@whapi-webhooks/types';
import type { HttpHandler } from 'msw';
import {
  boolean,
  callback,
  type Fields,
  field,
  isObject,
  listOf,
  object,
  optional,
  text,
  wholeNumber,
} from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import { createGatewaysHandler } from '../gateway/create-handlers.ts';
import { insideOf } from '../inside.ts';
import { Listeners } from '../listeners.ts';
import { createPartnerHandler } from '../partner/create-partner-handler.ts';
import { type ChannelIdentity, PartnerAccount } from '../partner/partner-account.ts';
import { answerPartner } from '../partner/partner-api.ts';
import type { PartnerOptions, PartnerProject } from '../partner/partner-options.ts';
import { interceptPartner } from './interception.ts';
import { type NodeWhapi, setupWhapi } from './node-whapi.ts';

export interface WhapiPartnerOptions extends PartnerOptions<NodeWhapi> {
  /**
   * Sets up the mock of a new channel. Default: `setupWhapi`.
   * @example setup: (identity) => setupWhapi({ ...identity, clock: 'virtual' })
   */
  setup?: (identity: ChannelIdentity) => NodeWhapi;
}

/** A mock of the partner API: an account that creates, lists, stops and deletes channels, each of which is a mock. */
export interface WhapiPartner {
  /** The channels, as the partner API describes them. */
  readonly channels: readonly PartnerChannel[];
  /** The mocks of the channels. */
  readonly mocks: readonly NodeWhapi[];
  /** How many days the account can still move to channels. */
  readonly balanceDays: number;
  /**
   * The mock of a channel.
   * @throws {CommandError} when the account has no such channel
   * @example await partner.whapi(id).channel.scanQr();
   */
  whapi(channelId: string): NodeWhapi;
  /**
   * MSW handlers for a server of your own: the partner API, and the gateway for the channels of the account.
   * @example setupServer(...partner.handlers).listen();
   */
  readonly handlers: HttpHandler[];
  /** Responds to a request to the partner API by its path, regardless of the host. Never throws. */
  handle(request: Request): Promise<Response>;
  /**
   * Intercepts the requests of this process to https://manager.whapi.cloud, and those to https://gate.whapi.cloud for
   * the channels of the account, new ones too.
   * @throws {Error} when another partner or mock listens with the same token
   */
  listen(): void;
  /** Returns to the channels that the options give; mocks of other channels are closed. */
  reset(): void;
  /** Closes the mocks of all channels of the account, and stops intercepting. */
  close(): Promise<void>;
}

/** What a server needs to follow the channels of a partner. */
export interface FollowedPartner {
  /** Says where the gateway of the channels is: clients read it in `apiUrl`. */
  linkTo(url: string): void;
  onAdded: Listeners<NodeWhapi>;
  onRemoved: Listeners<NodeWhapi>;
}

const followed = new WeakMap<WhapiPartner, FollowedPartner>();

/** @throws {TypeError} when it was not set up by this copy of the package */
export function followPartner(partner: WhapiPartner): FollowedPartner {
  const found = followed.get(partner);
  if (found) return found;
  throw new TypeError(
    'Failed to serve the partner: it was not set up by this package. Pass what setupWhapiPartner() returned',
  );
}

const FIELDS: Fields<WhapiPartnerOptions> = {
  token: optional(text),
  projects: optional(listOf(object<PartnerProject>({ id: text, name: optional(text) }))),
  channels: optional(listOf(field('a mock such as setupWhapi()', (value) => isObject(value) && 'gateway' in value))),
  trialLimits: optional(boolean),
  balanceDays: optional(wholeNumber(0)),
  now: optional(callback),
  seed: optional(field('a whole number', Number.isSafeInteger)),
  setup: optional(callback),
};

/**
 * Sets up a mock of the partner API, with which partners of the vendor create channels for their customers. A new
 * channel is a mock of its own that no phone is linked with: `whapi(id).channel.scanQr()` links one.
 * @throws {TypeError} when an option is unknown or wrong
 * @see https://support.whapi.cloud/help-desk/partner-documentation/partner-documentation/channel-creation
 * @example
 * const partner = setupWhapiPartner({ token: 'partner-token' });
 * partner.listen();
 * await app.signUp('Bakery'); // PUT https://manager.whapi.cloud/channels
 * const [{ id }] = partner.channels;
 * await partner.whapi(id).channel.scanQr();
 */
export function setupWhapiPartner(given: WhapiPartnerOptions = {}): WhapiPartner {
  const { setup = setupWhapi, ...options } = readFields('set up the partner', FIELDS, given);
  const { token: ownToken = 'partner-token' } = options;
  const report = (error: unknown) => {
    throw error;
  };
  const onAdded = new Listeners<NodeWhapi>(report);
  const onRemoved = new Listeners<NodeWhapi>(report);
  let stopIntercepting: (() => void) | undefined;
  const closing = new Set<Promise<void>>();
  const account = new PartnerAccount<NodeWhapi>(options, {
    create: setup,
    added(whapi) {
      if (stopIntercepting) whapi.listen();
      onAdded.call(whapi);
    },
    removed(whapi) {
      onRemoved.call(whapi);
      const closed: Promise<void> = whapi.close({ breakOff: true }).finally(() => closing.delete(closed));
      closing.add(closed);
    },
  });
  const handle = (request: Request) => answerPartner(request, account, ownToken);
  const registered = { token: ownToken, handle };
  const registeredMocks = () => account.mocks.map(({ gateway }) => insideOf(gateway).registered);

  const partner: WhapiPartner = {
    get channels() {
      return account.channels;
    },
    get mocks() {
      return account.mocks;
    },
    get balanceDays() {
      return account.balanceDays;
    },
    whapi: (channelId) => account.find(channelId).whapi,
    get handlers() {
      return [createPartnerHandler(() => registered), createGatewaysHandler(registeredMocks)];
    },
    handle,
    listen() {
      stopIntercepting ??= interceptPartner(registered);
      for (const whapi of account.mocks) whapi.listen();
    },
    reset: () => account.reset(),
    async close() {
      try {
        for (const whapi of account.mocks) await whapi.close();
        await Promise.all(closing);
      } finally {
        stopIntercepting?.();
        stopIntercepting = undefined;
      }
    },
  };
  followed.set(partner, {
    linkTo(url) {
      account.apiUrl = `${url}/`;
    },
    onAdded,
    onRemoved,
  });
  return partner;
}
