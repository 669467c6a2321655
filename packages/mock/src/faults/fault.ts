import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Duration } from '../clock/duration.ts';

/** Which deliveries a fault hits. Without any of these: every one. */
interface DeliverySelection {
  /** Events to hit. */
  event?: WhapiEventName | readonly WhapiEventName[];
  /** URL of the receiver to hit. */
  receiver?: string;
}

/** Which of the app's own calls a fault hits. */
interface CallSelection {
  /** The operation to hit, such as `POST /messages/text` or `PATCH /chats/{ChatID}`. Default: every one. */
  operation?: string;
}

interface Chance {
  /** From 0 to 1, by the mock's seed. Default 1. */
  probability?: number;
  /** How many times the fault happens before it is spent. Default: no end. */
  count?: number;
}

/** Something that goes wrong with a delivery. */
type DeliveryFault =
  /** The webhook is sent again, as often as `times` says (default 1). */
  | { type: 'duplicate'; times?: number }
  /** The webhook is held back until a later one to the same receiver has been tried. */
  | { type: 'reorder' }
  /** The webhook is never sent. */
  | { type: 'drop' }
  /** The webhook is sent later. */
  | { type: 'delay'; by: Duration }
  /** Webhooks are held back until there are `size` of them, and then sent all at the same time. */
  | { type: 'burst'; size: number }
  /** `size` webhooks of the same event become one that holds all their items. */
  | { type: 'batch'; size: number }
  /** The receiver is not reached: this status is answered in its place. */
  | { type: 'status'; status: number }
  /** The receiver gets the webhook, and its answer takes longer. */
  | { type: 'slow'; by: Duration }
  /** The receiver gets the webhook, but its answer does not come in time. */
  | { type: 'timeout' }
  /** The connection breaks before the receiver gets the webhook. */
  | { type: 'reset' }
  /** The webhook has a field that nobody knows. */
  | { type: 'unknown-field'; name?: string }
  /** A vocabulary in the webhook, such as the type of a message, has a value that nobody knows. */
  | { type: 'unknown-value'; value?: string };

/** Something that goes wrong with one of the app's own calls. */
type CallFault =
  /** The gateway answers with an error. */
  | { type: 'api-status'; status: number }
  /** The gateway takes longer to answer. */
  | { type: 'api-slow'; by: Duration };

/** Something that goes wrong on purpose. */
export type Fault = Chance & ((DeliverySelection & DeliveryFault) | (CallSelection & CallFault));

export type FaultType = Fault['type'];
