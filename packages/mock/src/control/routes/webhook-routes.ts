import { addressWebhook, validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { Delivery, DeliveryOutcome } from '../../delivery/delivery.ts';
import { receiverHeaders } from '../../delivery/delivery-headers.ts';
import type { SendOptions } from '../../options/method-fields.ts';
import { type ControlRoute, MAX_PAYLOAD_BYTES } from '../control-route.ts';
import { boolean, event, json, oneOf, optional, text } from '../described.ts';
import { checkAnswer, deliveriesAnswer, pageAnswer, receivedAnswer, ref } from '../schemas.ts';
import { findById, type Page, pageFields, pageOf } from './page.ts';

const outcomes = [
  'waiting',
  'delivered',
  'failed',
  'expired',
  'dropped',
  'batched',
  'refused',
] as const satisfies DeliveryOutcome[];

interface DeliveryQuery extends Page {
  event?: WhapiEventName;
  outcome?: DeliveryOutcome;
  receiver?: string;
}

export const webhookRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/emit/{event}',
    summary: 'Sends a webhook that consists of an example and your overrides; the channel does not change',
    params: { event: event.schema },
    body: { overrides: optional(json), example: optional(text) },
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: deliveriesAnswer,
    errors: { 422: 'The overrides break the contract' },
    async handle({ params, body: { overrides, example } }, { whapi }) {
      const name = params.event as WhapiEventName;
      const options = example === undefined ? {} : { example: example as never };
      return { deliveries: await whapi.emit(name, overrides as object | undefined, options) };
    },
  },
  {
    method: 'POST',
    path: '/send',
    summary:
      'Sends a webhook as it is, with `unchecked` even if it breaks the contract; with `learn` the channel knows its messages, chats, … afterwards',
    body: { webhook: json, unchecked: optional(boolean), learn: optional(boolean) },
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: deliveriesAnswer,
    errors: { 422: 'The webhook breaks the contract' },
    async handle({ body: { webhook, ...options } }, { whapi }) {
      return { deliveries: await whapi.send(webhook as WhapiWebhook, options as SendOptions) };
    },
  },
  {
    method: 'GET',
    path: '/deliveries',
    summary: 'Lists deliveries, oldest first: at most `limit`, by default 100',
    query: {
      event: optional(event),
      outcome: optional(oneOf(...outcomes)),
      receiver: optional(text),
      ...pageFields,
    },
    answer: pageAnswer,
    handle({ query }, { whapi }) {
      const { event, outcome, receiver, ...part } = query as DeliveryQuery;
      const isWanted = (delivery: Delivery) =>
        (event === undefined || delivery.event === event) &&
        (outcome === undefined || delivery.outcome === outcome) &&
        (receiver === undefined || delivery.receiver === receiver);
      const { page: deliveries, next } = pageOf(whapi.deliveries, part, isWanted);
      return { deliveries, next };
    },
  },
  {
    method: 'GET',
    path: '/deliveries/{id}',
    summary: 'Reads a delivery',
    answer: ref('DeliveryResult'),
    handle: ({ params: { id } }, { whapi }) => findById(whapi.deliveries, id, 'delivery', '/deliveries'),
  },
  {
    method: 'GET',
    path: '/deliveries/{id}/check',
    summary: 'Checks the webhook of a delivery, as it is sent, in the strict profile',
    answer: checkAnswer,
    handle({ params: { id } }, { whapi }) {
      const { webhook } = findById(whapi.deliveries, id, 'delivery', '/deliveries');
      const result = validateWebhook(webhook, { profile: 'strict' });
      return { valid: result.valid, issues: result.valid ? [] : result.issues };
    },
  },
  {
    method: 'GET',
    path: '/deliveries/{id}/request',
    summary: 'Reads the request that the receiver of a delivery gets, apart from headers that differ each time',
    answer: receivedAnswer,
    handle({ params: { id } }, { whapi }) {
      const { webhook, event, mode, receiver, request } = findById(whapi.deliveries, id, 'delivery', '/deliveries');
      const headers = receiverHeaders(whapi.subscriptions.find(({ url }) => url === receiver)?.headers);
      return { ...request, headers, body: addressWebhook(webhook, event, mode, receiver).payload };
    },
  },
  {
    method: 'POST',
    path: '/deliveries/{id}/resend',
    summary: 'Sends the same webhook again to the same receiver; the new delivery has `resendOf`',
    answer: ref('DeliveryResult'),
    handle: ({ params: { id } }, { whapi, inside }) =>
      inside.resend(findById(whapi.deliveries, id, 'delivery', '/deliveries')),
  },
];
