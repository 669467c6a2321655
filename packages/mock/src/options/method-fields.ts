import { examples } from '@whapi-webhooks/contract/examples';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Duration } from '../clock/duration.ts';
import {
  any,
  boolean,
  duration,
  either,
  eventName,
  type Fields,
  field,
  isObject,
  object,
  oneOf,
  operation,
  optional,
  receiverUrl,
  wholeNumber,
} from '../fields/field.ts';
import { readArgument, readFields } from '../fields/read-fields.ts';

/** How a webhook is sent. */
export interface SendOptions {
  /**
   * Whether to send it even if it breaks the contract; it still needs an `event`. One that the contract does not know goes
   * to each receiver that is subscribed to any. Default: no.
   */
  unchecked?: boolean;
  /**
   * Whether the channel learns the messages, chats, contacts, groups, labels and calls in it, so that requests about them
   * are answered. It learns what keeps the strict contract, and sends no other webhook. Default: no.
   */
  learn?: boolean;
}

/** The arguments of the methods of `whapi`. Each function throws a `TypeError` that says what is wrong. */

const overridesField = optional(field('an object with the properties to override', isObject));
const matcherField = optional(
  field('a part of the webhook, or a function', (value) => isObject(value) || typeof value === 'function'),
);
const webhookField = field('a webhook', isObject);
/** What is not checked by the contract needs an event all the same: by it, the webhook is logged and addressed. */
const uncheckedField = field('a webhook with an `event` such as { "type": "chats", "event": "patch" }', (value) => {
  const { type, event } = (value as { event?: { type?: unknown; event?: unknown } }).event ?? {};
  return [type, event].every((part) => typeof part === 'string' && /^\w+$/.test(part));
});

export function readConnectedUrl(url: string): void {
  readArgument('connect a receiver', 'url', receiverUrl, url);
}

const knownFields = new Map<WhapiEventName, Fields<{ example?: PropertyKey }>>();

/** An event has up to a hundred examples: too many to list them for each emission. */
function emissionFields(event: WhapiEventName) {
  const fields = knownFields.get(event) ?? { example: optional(oneOf(...Object.keys(examples[event]))) };
  knownFields.set(event, fields);
  return fields;
}

export function readEmission<X extends { example?: PropertyKey }>(
  event: WhapiEventName,
  overrides: unknown,
  options: X = {} as X,
): X {
  readEventName('emit a webhook', event);
  readArgument(`emit ${event}`, 'overrides', overridesField, overrides);
  return readFields<{ example?: PropertyKey }>(`emit ${event}`, emissionFields(event), options) as X;
}

export function readSendOptions(webhook: unknown, options: SendOptions = {}): SendOptions {
  readArgument('send a webhook', 'webhook', webhookField, webhook);
  const fields = { unchecked: optional(boolean), learn: optional(boolean) };
  const read = readFields<SendOptions>('send a webhook', fields, options);
  if (read.unchecked) readArgument('send a webhook', 'webhook', uncheckedField, webhook);
  return read;
}

export function readDelivered(
  event: WhapiEventName,
  matcher: unknown,
  options: { within?: Duration } = {},
): { within?: Duration } {
  readExpectation(event, matcher);
  return readFields<{ within?: Duration }>(`wait for ${event}`, { within: optional(duration) }, options);
}

/** What an assertion looks for. */
export function readExpectation(event: WhapiEventName, matcher: unknown): void {
  readEventName('look for a delivery', event);
  readArgument(`look for ${event}`, 'matcher', matcherField, matcher);
}

const requestMatcherField = optional(
  either(
    'a function',
    (value) => typeof value === 'function',
    object(
      {
        params: optional(any),
        query: optional(any),
        body: optional(any),
        status: optional(any),
        answer: optional(any),
      },
      'an object with params, query, body, status or answer, or a function',
    ),
  ),
);

/** What an assertion about requests looks for. */
export function readRequestExpectation(name: string, matcher: unknown): void {
  readArgument('look for a request', 'operation', operation, name);
  readArgument(`look for ${name}`, 'matcher', requestMatcherField, matcher);
}

export function readRequested(
  name: string,
  matcher: unknown,
  options: { within?: Duration; count?: number } = {},
): { within?: Duration; count?: number } {
  readRequestExpectation(name, matcher);
  const fields = { within: optional(duration), count: optional(wholeNumber(1)) };
  return readFields<typeof options>(`wait for ${name}`, fields, options);
}

export function readCloseOptions(options: { breakOff?: boolean } = {}): { breakOff?: boolean } {
  return readFields<{ breakOff?: boolean }>('close the mock', { breakOff: optional(boolean) }, options);
}

function readEventName(action: string, event: WhapiEventName): void {
  readArgument(action, 'event', eventName, event);
}
