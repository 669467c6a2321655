import type { WhapiEventName } from '@whapi-webhooks/types';
import { describeContract } from './describe-contract.ts';
import { addressWebhook, type Mode } from './index.ts';
import type { Receiver } from './receiver.ts';

export interface DescribeReceiverOptions {
  /** The URL that a receiver in process believes to be at. Default `https://receiver.test/hook`. */
  url?: string;
  /** The modes it is subscribed in. Default: all three. */
  modes?: readonly Mode[];
  /** The events it is subscribed to. Default: all. */
  events?: readonly WhapiEventName[];
  /** Headers it asks for, such as a shared secret. */
  headers?: Record<string, string>;
  /** Whether it must also answer counterexamples of the tolerant profile, with a status of 400 to 499. Default: no. */
  refusesInvalid?: boolean;
}

/**
 * Runs the shared contract tests on your receiver: it must answer every example in every mode with 200, the only
 * status that Whapi documents as success.
 * @param receiver a receiver in process, or the URL of one that is already being served
 * @throws {TypeError} when it is neither
 * @example describeReceiver('my bot', app.fetch, { modes: ['body'], events: ['messages.post'] });
 * @example describeReceiver('my bot', 'http://127.0.0.1:3000/hook', { headers: { 'x-secret': 's' } });
 */
export function describeReceiver(
  name: string,
  receiver: Receiver | string,
  options: DescribeReceiverOptions = {},
): void {
  const url = typeof receiver === 'string' ? receiver : (options.url ?? 'https://receiver.test/hook');
  const answer = answerOf(receiver);
  describeContract(name, {
    ...(options.modes && { modes: options.modes }),
    judges: ({ event, counterexample }) =>
      (options.events?.includes(event) ?? true) &&
      (!counterexample || (options.refusesInvalid === true && counterexample.profiles.includes('tolerant'))),
    async refusal({ event, payload, counterexample }, mode) {
      const { method, url: target, payload: body } = addressWebhook(payload, event, mode, url);
      const headers = { 'content-type': 'application/json', ...options.headers };
      const response = await answer(new Request(target, { method, headers, body: JSON.stringify(body) }));
      await response.body?.cancel();
      if (counterexample) return response.status >= 400 && response.status < 500 ? 'refused' : undefined;
      return response.status === 200 ? undefined : `${method} ${target} was answered with ${response.status}`;
    },
  });
}

function answerOf(receiver: Receiver | string): (request: Request) => Response | Promise<Response> {
  if (typeof receiver === 'string') return (request) => fetch(request, { redirect: 'manual' });
  if (typeof receiver === 'function') return (request) => receiver(request);
  if (typeof receiver?.fetch === 'function') return (request) => receiver.fetch(request);
  throw new TypeError(
    `Failed to describe a receiver: it is ${receiver === null ? 'null' : typeof receiver}. ` +
      'Pass a function from Request to Response, an app with a `fetch` method, or the URL of a server; ' +
      'a Node app goes through fromNodeListener(app) of @whapi-webhooks/mock/node',
  );
}
