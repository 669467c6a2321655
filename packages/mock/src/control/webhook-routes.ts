import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { Delivery, DeliveryOutcome } from '../delivery/delivery.ts';
import { ControlError } from './control-error.ts';
import { type ControlContext, type ControlRoute, MAX_PAYLOAD_BYTES } from './control-route.ts';
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
  after?: number;
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
      after: optional(queryCount(0, Number.MAX_SAFE_INTEGER)),
      limit: optional(queryCount(1, 1_000)),
    },
    answer: pageAnswer,
    handle({ query }, { whapi }) {
      const { event, outcome, receiver, after = 0, limit = 100 } = query as Page;
      const deliveries = whapi.deliveries
        .filter(
          (delivery) =>
            delivery.seq > after &&
            (event === undefined || delivery.event === event) &&
            (outcome === undefined || delivery.outcome === outcome) &&
            (receiver === undefined || delivery.receiver === receiver),
        )
        .slice(0, limit);
      return { deliveries, next: deliveries.at(-1)?.seq ?? after };
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

/** @throws {ControlError} with 404 when the log has no such delivery */
function findDeliveryById({ whapi }: ControlContext, id: string | undefined): Delivery {
  const found = whapi.deliveries.find((delivery) => delivery.id === id);
  if (found) return found;
  const hint = 'GET /deliveries lists those in the log.';
  throw new ControlError(404, 'not-found', `There is no delivery ${id}`, { hint });
}
