import type { WhapiEventName } from '@whapi-webhooks/types';
import { addressWebhook, type Mode } from '../index.ts';
import { type Receiver, type ReceiverHandler, receiverHandler } from '../receiver.ts';
import { describeContract } from './describe-contract.ts';

export interface DescribeReceiverOptions {
  /** The URL that requests to a receiver in process have. Default `https://receiver.test/hook`. */
  url?: string;
  /** The modes it is subscribed in. Default: all three. */
  modes?: readonly Mode[];
  /** The events it is subscribed to. Default: all. */
  events?: readonly WhapiEventName[];
  /** Headers that it requires, such as a shared secret. */
  headers?: Record<string, string>;
  /**
   * Whether it must also answer counterexamples of the tolerant profile, with a status from 400 to 499. Default: no.
   * Whapi sends a webhook again after such a status, so this is for proxies and gateways of your own.
   */
  refusesInvalid?: boolean;
}

/**
 * Defines the shared contract tests for your receiver: it must answer every example in every mode with 200, the only
 * status that Whapi documents as success. The examples are valid in the strict profile: nothing in them is undeclared.
 * @param receiver a function or object in process, or the URL of a running server
 * @throws {TypeError} for a receiver of another kind
 * @example describeReceiver('my bot', app, { modes: ['body'], events: ['messages.post'] });
 * @example describeReceiver('my bot', 'http://127.0.0.1:3000/hook', { headers: { 'x-secret': 's' } });
 */
export function describeReceiver(
  name: string,
  receiver: Receiver | string,
  options: DescribeReceiverOptions = {},
): void {
  const isUrl = typeof receiver === 'string';
  const url = isUrl ? receiver : (options.url ?? 'https://receiver.test/hook');
  const handle: ReceiverHandler = isUrl
    ? (request) => fetch(request, { redirect: 'manual' })
    : receiverHandler(receiver);
  describeContract(name, {
    ...(options.modes && { modes: options.modes }),
    supports: ({ event, counterexample }) =>
      (options.events?.includes(event) ?? true) &&
      (!counterexample || (options.refusesInvalid === true && counterexample.profiles.includes('tolerant'))),
    async reject({ event, payload, counterexample }, mode) {
      const { method, url: target, payload: body } = addressWebhook(payload, event, mode, url);
      const headers = { 'content-type': 'application/json', ...options.headers };
      const response: unknown = await handle(new Request(target, { method, headers, body: JSON.stringify(body) }));
      if (!isResponse(response)) {
        throw new TypeError(
          `${name} returned no Response. If it is a Node listener, wrap it in fromNodeListener of @whapi-webhooks/mock/node`,
        );
      }
      await response.body?.cancel();
      if (counterexample) return response.status >= 400 && response.status < 500 ? 'refused' : undefined;
      return response.status === 200 ? undefined : `it answered ${method} ${target} with ${response.status}`;
    },
  });
}

/** By its shape: frameworks and environments of tests may bring a `Response` of their own. */
function isResponse(value: unknown): value is Response {
  return typeof value === 'object' && value !== null && 'status' in value && 'body' in value;
}
