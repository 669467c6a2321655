import type {
  BusinessProfile,
  Chat,
  Contact,
  Group,
  Label,
  NewChatLimit,
  ReachoutTimelock,
} from '@whapi-webhooks/types';
import type { CatalogProduct, ContactCatalog } from './state/business-entities.ts';
import type { StatusSteps, TrialLimits } from './state/channel-state.ts';
import type { InitialNewsletter } from './state/stored-newsletter.ts';

/** What a channel is like at the start, and after `reset`. */
export interface ChannelOptions {
  /** The channel's own account. Default: a made-up number, named Whapi. */
  account?: { phone: string; name: string };
  /** Whether a phone is linked at the start. If not, the channel waits for a login (status QR). Default true. */
  loggedIn?: boolean;
  /** The initial chats. Default: none. */
  chats?: readonly Chat[];
  /** The initial labels. Default: none. */
  labels?: readonly Label[];
  /** The initial contacts. Default: none. */
  contacts?: readonly Contact[];
  /** The initial groups. The account is in those that list its number among the `participants`. Default: none. */
  groups?: readonly Group[];
  /**
   * The newsletters that exist at the start, each with the `role` of the account: by default `guest`, which means that
   * it does not follow the newsletter. Default: three made-up newsletters that it does not follow, for searches to find.
   * @example setupWhapi({ newsletters: [{ id: '120363171744447809@newsletter', name: 'Weekend news', role: 'owner' }] });
   */
  newsletters?: readonly InitialNewsletter[];
  /** The initial business profile of the account. Default: an empty one. */
  businessProfile?: BusinessProfile;
  /**
   * The initial catalogue of the account. Default: none.
   * @example setupWhapi({ products: [{ id: '28712007088432374', name: 'Tent', price: 189, currency: 'EUR' }] });
   */
  products?: readonly CatalogProduct[];
  /** The catalogues of contacts. Default: none. */
  catalogs?: readonly ContactCatalog[];
  /**
   * Whether sending a product that is not in the catalogue gets a 404, as the vendor documents. Default: true if
   * `products` is given. Otherwise any id works, so that an app with fixed ids needs no catalogue.
   */
  checkProducts?: boolean;
  /**
   * Whether `GET /business/orders/{OrderID}` accepts the token of the channel only as `?token=`, so that a Bearer header
   * alone gets a 401, as a help page says and an integrator reports. Default false: both are accepted.
   */
  ordersNeedQueryToken?: boolean;
  /** Numbers that are not on WhatsApp; all others are. `whapi.channel.leaveWhatsApp` adds one later. Default: none. */
  unregistered?: readonly string[];
  /** Whether a message in a known chat also causes `chats.patch`, as users of the service report. Default true. */
  chatsPatchWithMessages?: boolean;
  /**
   * How long after sending one of the channel's own messages becomes sent, delivered, read and, if it is a sound,
   * played, in milliseconds. Each causes `statuses.post`. The vendor documents no times; the default is 100, 300,
   * 1,000 and 2,000. `false`: the status changes only when a contact reads the messages (`readMessages`).
   *
   * A message to a number that is not on WhatsApp becomes failed after `failedMs`, by default 300. The vendor's OpenAPI
   * has the status; but a help page says that a message to a wrong number stays pending: `failedMs: false`.
   */
  statusSteps?: Partial<StatusSteps> | false;
  /**
   * The limits of a trial or sandbox channel; requests beyond them get a 402. `'trial'`: 150 messages a day, 5 chats and
   * 1,000 requests a month, as the vendor states, and 30 checks of phone numbers a day, as integrators report. An object
   * replaces some of them. Default: no limits.
   *
   * Messages, forwards and stories that the app sends count; edits and reactions do not. A chat counts when the app
   * writes to it. Days and months are those of UTC, by the mock's clock. Requests to `/health`, `/limits`, `/settings`
   * and `/users` do not count, which is our choice.
   * @example setupWhapi({ limits: { messagesPerDay: 3 } });
   */
  limits?: 'trial' | Partial<TrialLimits> | undefined;
  /**
   * What `GET /business/limits/new_chat` returns; the mock does not enforce it. Default: a 204, which means no limit.
   */
  newChatLimit?: NewChatLimit;
  /** What `GET /business/limits/reachout_timelock` returns; the mock does not enforce it. Default: no restriction. */
  reachoutTimelock?: ReachoutTimelock;
  /**
   * How many bytes of files the channel keeps. Beyond that, the oldest files lose their content, and requests for them
   * get a 404. Default 268,435,456, which is 256 MiB.
   */
  mediaLimitBytes?: number;
}
