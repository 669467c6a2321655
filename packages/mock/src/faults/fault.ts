import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Duration } from '../clock/duration.ts';

/** Which deliveries a fault applies to. Default: all of them. */
interface DeliverySelection {
  /** The event, or a list of them. */
  event?: WhapiEventName | readonly WhapiEventName[];
  /** URL of the receiver. */
  receiver?: string;
}

/** Which of the app's own REST calls a fault applies to. */
interface CallSelection {
  /** The operation, such as `POST /messages/text` or `PATCH /chats/{ChatID}`. Default: all of them. */
  operation?: string;
}

interface Chance {
  /** From 0 to 1, decided by the mock's seed. Default 1. */
  probability?: number;
  /** How many times the fault acts before it is removed. Default: unlimited. */
  count?: number;
}

/** A failure of a delivery. */
type DeliveryFault =
  /** The webhook is sent again, `times` times (default 1). */
  | { type: 'duplicate'; times?: number }
  /**
   * A message from a contact is delivered a second time with the same id under the sender's LID: `from`, and in a
   * private chat `chat_id`, end in `@lid`. Acts on `messages.post` only.
   * `lid` is the LID to use, such as `271042518573152@lid`; default: one derived from the number.
   */
  | { type: 'lid-duplicate'; lid?: string }
  /** The webhook is held back until the next one to the same receiver has been sent. */
  | { type: 'reorder' }
  /** The webhook is never sent. */
  | { type: 'drop' }
  /** The webhook is sent later. */
  | { type: 'delay'; by: Duration }
  /** Webhooks are held back until there are `size` of them, and then sent at the same time. */
  | { type: 'burst'; size: number }
  /** `size` webhooks of the same event become one that holds all their items. */
  | { type: 'batch'; size: number }
  /** The receiver is not called; the attempt gets this status. */
  | { type: 'status'; status: number }
  /** The receiver is called, and its response arrives later. */
  | { type: 'slow'; by: Duration }
  /** The receiver is called, but its response does not arrive before the timeout. */
  | { type: 'timeout' }
  /** The connection is reset before the receiver is called. */
  | { type: 'reset' }
  /** A DELETE request arrives without its body, as some proxies forward it. Acts on events of the method `delete` in mode `method`. */
  | { type: 'bodiless' }
  /**
   * The request lacks the headers that the subscription adds, such as a secret. Acts on subscriptions that add some.
   * `value` is what these headers contain instead.
   */
  | { type: 'unsigned'; value?: string }
  /**
   * The request is no webhook: its body is `body`, by default empty, with spaces after it until it has `size` bytes. It
   * may have another method, and another content type than JSON. A GET request has no body.
   */
  | {
      type: 'garbage';
      body?: string;
      size?: number;
      method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
      contentType?: string;
    }
  /** The webhook has a property that no contract declares. */
  | { type: 'unknown-field'; name?: string }
  /** A vocabulary in the webhook, such as the type of a message, has an undocumented value. */
  | { type: 'unknown-value'; value?: string };

/** A failure of one of the app's own REST calls. */
type CallFault =
  /** The gateway responds with an error. */
  | { type: 'api-status'; status: number }
  /** The gateway responds later. */
  | { type: 'api-slow'; by: Duration };

/** A failure to simulate. */
export type Fault = Chance & ((DeliverySelection & DeliveryFault) | (CallSelection & CallFault));

export type FaultType = Fault['type'];

/** A fault of one of some types. */
export type FaultOf<T extends FaultType> = Extract<Fault, { type: T }>;
