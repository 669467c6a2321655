import { isEventName } from '@whapi-webhooks/contract';
import type { Delivery } from '@whapi-webhooks/mock';
import { sendOnce } from '@whapi-webhooks/mock/node';
import { isObject } from '../captures/looks-like.ts';
import { RefusedCall, type ServeClient } from '../control/serve-client.ts';
import { ExitCode } from '../exit-code.ts';
import { printableLines } from '../printable-lines.ts';
import { withEvent } from './captured-webhooks.ts';
import { requestFor } from './outgoing.ts';
import type { Send } from './send-all.ts';

/** Sends to a receiver directly. */
export function toReceiver(to: string, headers: Record<string, string> = {}): Send {
  return async (outgoing, signal) => {
    const { method, url, body } = requestFor(outgoing, to);
    const attempt = await sendOnce({ method, url, body, headers }, { signal });
    const outcome = attempt.status === 200 ? 'delivered' : 'failed';
    return [
      {
        event: outgoing.event ?? 'unknown event',
        request: { method, url } as Delivery['request'],
        attempts: [attempt],
        outcome,
      },
    ];
  };
}

/** Sends by a running mock, which afterwards knows what it sent. */
export function viaServe(serve: ServeClient): Send {
  return async ({ payload, event }) => {
    if (!isObject(payload) || event === undefined || !isEventName(event)) {
      const what =
        event === undefined || isEventName(event) ? 'the payload is not a webhook' : `there is no event ${event}`;
      const error = `error: failed to send the webhook by the mock: ${what}. Send it directly with --to <url>\n`;
      return { error: printableLines(error), exitCode: ExitCode.violation };
    }
    try {
      // It was checked already, if it was to be.
      const body = { webhook: withEvent(payload, event), unchecked: true, learn: true };
      return (await serve.call<{ deliveries: Delivery[] }>('POST', '/send', body)).deliveries;
    } catch (error) {
      if (!(error instanceof RefusedCall)) throw error;
      return {
        error: printableLines(`error: failed to send the webhook by the mock: ${error.message}\n`),
        exitCode: ExitCode.violation,
      };
    }
  };
}
