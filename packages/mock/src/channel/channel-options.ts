import type { Chat, Contact, Group, Label } from '@whapi-webhooks/types';
import type { StatusSteps, TrialLimits } from './state/channel-state.ts';

/** What a channel is like at the start, and after `reset`. */
export interface ChannelOptions {
  /** The channel's own account. Default: a made-up number, named Whapi. */
  account?: { phone: string; name: string };
  /** The initial chats. Default: none. */
  chats?: readonly Chat[];
  /** The initial labels. Default: none. */
  labels?: readonly Label[];
  /** The initial contacts. Default: none. */
  contacts?: readonly Contact[];
  /** The initial groups. The account is in those that list its number among the `participants`. Default: none. */
  groups?: readonly Group[];
  /**
   * How many bytes of files the channel keeps. Beyond that, the oldest files lose their content, and requests for them
   * get a 404. Default 268,435,456, which is 256 MiB.
   */
  mediaLimitBytes?: number;
  /** Numbers that are not on WhatsApp; all others are. The verb `leaveWhatsApp` adds one later. Default: none. */
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
   * The limits of a trial or sandbox channel, beyond which requests get a 402. `'trial'`: 150 messages a day, 5 chats and
   * 1,000 requests a month, as the vendor states, and 30 checks of phone numbers a day, as integrators do. An object
   * changes some of them. Default: no limits.
   *
   * Messages, forwards and stories that the app sends count, edits and reactions do not; a chat counts when the app
   * writes to it. Days and months are those of UTC, by the mock's clock. That `GET /health`, `/limits`, `/settings` and
   * `/users` do not count as requests is our choice.
   * @example setupWhapi({ limits: { messagesPerDay: 3 } });
   */
  limits?: 'trial' | Partial<TrialLimits>;
}
