import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { DeliveryOutcome } from '../delivery/delivery.ts';
import { type ControlRoute, MAX_PAYLOAD_BYTES } from './control-route.ts';
import { deliveryId, findDeliveryById, sameId } from './delivery-ids.ts';
import { boolean, event, json, oneOf, optional, queryCount, text } from './described.ts';
import { deliveriesAnswer, pageAnswer, ref } from './schemas.ts';

const outcomes = [
  'waiting',
  'delivered',
  'failed',
  'expired',
  'dropped',
  'batched',
  'refused',
] as const satisfies DeliveryOutcome[];

interface Page {
  event?: WhapiEventName;
  outcome?: DeliveryOutcome;
  receiver?: string;
  after?: string;
  limit?: number;
}

export const webhookRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/emit/{event}',
    summary: 'Sends a webhook that consists of an example and your overrides; the channel does not change',
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
    summary: 'Sends a webhook as it is, with `unchecked` even if it breaks the contract',
    body: { webhook: json, unchecked: optional(boolean) },
    maxBytes: MAX_PAYLOAD_BYTES,
    answer: deliveriesAnswer,
    errors: { 422: 'The webhook breaks the contract' },
    async handle({ body: { webhook, unchecked = false } }, { whapi }) {
      return { deliveries: await whapi.send(webhook as WhapiWebhook, { unchecked: unchecked as boolean }) };
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
      after: optional(deliveryId),
      limit: optional(queryCount(1, 1_000)),
    },
    answer: pageAnswer,
    handle({ query }, { whapi }) {
      const { event, outcome, receiver, after, limit = 100 } = query as Page;
      const start = after === undefined ? 0 : whapi.deliveries.findIndex(({ id }) => sameId(id, after)) + 1;
      const deliveries = whapi.deliveries
        .slice(start)
        .filter(
          (delivery) =>
            (event === undefined || delivery.event === event) &&
            (outcome === undefined || delivery.outcome === outcome) &&
            (receiver === undefined || delivery.receiver === receiver),
        )
        .slice(0, limit);
      const next = deliveries.at(-1)?.id ?? after;
      return { deliveries, ...(next !== undefined && { next }) };
    },
  },
  {
    method: 'GET',
    path: '/deliveries/{id}',
    summary: 'Reads a delivery',
    answer: ref('Delivery'),
    handle: ({ params }, context) => findDeliveryById(context, params.id),
  },
  {
    method: 'POST',
    path: '/deliveries/{id}/resend',
    summary: 'Sends the same webhook once more to the same receiver; the new delivery has `resendOf`',
    answer: ref('Delivery'),
    handle: ({ params }, context) => context.inside.resend(findDeliveryById(context, params.id)),
  },
];
