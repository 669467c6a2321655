import { randomBytes } from 'node:crypto';
import type { AddressedWebhook } from '@whapi-webhooks/contract';
import { deliveryHeaders, traceFactory } from '../delivery/delivery-headers.ts';
import { reasonOf } from '../delivery/reason-of.ts';
import { sendByHttp } from './send-by-http.ts';

const createTrace = traceFactory(randomBytes);

export interface SendWebhookOptions {
  /** Headers to add to those that Whapi sends, or to replace them. */
  headers?: Record<string, string>;
  /** Aborts the request. */
  signal: AbortSignal;
}

/**
 * Sends one request as Whapi does, with the headers as captured, and without a mock: no validation, log, fault or retry.
 * @returns the status of the response, or why there was none: a code of the system such as `ECONNREFUSED`, or a message
 * @example
 * const addressed = addressWebhook(webhook, 'chats.patch', 'body', 'http://127.0.0.1:3000/hook');
 * await sendWebhook(addressed, { signal: AbortSignal.timeout(10_000) }); // { status: 200 }
 */
export async function sendWebhook(
  { method, url, payload }: AddressedWebhook,
  { headers, signal }: SendWebhookOptions,
): Promise<{ status: number; error?: never } | { status?: never; error: string }> {
  try {
    const request = { method, headers: deliveryHeaders(createTrace(), headers), body: JSON.stringify(payload), signal };
    return { status: await sendByHttp(url, request) };
  } catch (error) {
    return { error: reasonOf(error) };
  }
}
