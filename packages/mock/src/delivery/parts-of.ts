import { addressWebhook } from '@whapi-webhooks/contract';
import type { FaultOf } from '../faults/fault.ts';
import { deliveryHeaders } from './delivery-headers.ts';
import type { PendingDelivery } from './pending-delivery.ts';
import type { OutgoingRequest } from './send-request.ts';

/** The faults that change a request, of those that act on it. */
export interface RequestFaults {
  bodiless?: FaultOf<'bodiless'> | undefined;
  unsigned?: FaultOf<'unsigned'> | undefined;
  garbage?: FaultOf<'garbage'> | undefined;
}

/** What the request of an attempt consists of. */
export function partsOf(
  { delivery, settings }: PendingDelivery,
  trace: string,
  { bodiless, unsigned, garbage }: RequestFaults,
): Omit<OutgoingRequest, 'signal'> {
  const { webhook, event, mode, receiver, request } = delivery;
  const headers = deliveryHeaders(trace, unsigned ? unsignedHeaders(settings.headers, unsigned) : settings.headers);
  if (garbage) return { ...garbageOf(garbage, request.method), headers: { ...headers, ...contentType(garbage) } };
  const body = bodiless ? '' : JSON.stringify(addressWebhook(webhook, event, mode, receiver).payload);
  return { method: request.method, headers, body };
}

function unsignedHeaders(own: Record<string, string> = {}, { value }: FaultOf<'unsigned'>): Record<string, string> {
  return value === undefined ? {} : Object.fromEntries(Object.keys(own).map((name) => [name, value]));
}

function garbageOf({ body = '', size = 0, method: own }: FaultOf<'garbage'>, method: string) {
  const missing = size - new TextEncoder().encode(body).length;
  return { method: own ?? method, body: own === 'GET' ? '' : body + ' '.repeat(Math.max(0, missing)) };
}

function contentType({ contentType }: FaultOf<'garbage'>): Record<string, string> {
  return contentType === undefined ? {} : { 'content-type': contentType };
}
