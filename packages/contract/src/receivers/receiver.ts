import { describeValue } from '../values/describe-value.ts';

/** The Fetch API handler of an app: gets a request, returns the response. */
export type ReceiverHandler = (request: Request) => Response | Promise<Response>;

/**
 * An app's endpoint in process: a function from `Request` to `Response`, or an object with such a `fetch`, as the apps
 * of Hono, Elysia and itty-router are. Wrap a Node listener (Express, Fastify, `node:http`) in `fromNodeListener` of
 * `@whapi-webhooks/mock/node`.
 */
export type Receiver = ReceiverFunction | { fetch: ReceiverFunction };

/** Is called with the request alone, however many parameters it declares. */
type ReceiverFunction = (request: Request, ...rest: never[]) => Response | Promise<Response>;

/**
 * The handler of a receiver.
 * @throws {TypeError} for anything else than a function or an object with `fetch`
 */
export function receiverHandler(receiver: Receiver): ReceiverHandler {
  if (typeof receiver === 'function') return (request) => receiver(request);
  if (typeof receiver === 'object' && receiver !== null && typeof receiver.fetch === 'function') {
    return (request) => receiver.fetch(request);
  }
  throw new TypeError(
    `Failed to use the receiver: it is ${describeValue(receiver)}. Pass a function from Request to Response or an app with a \`fetch\` method; wrap a Node listener in fromNodeListener of @whapi-webhooks/mock/node`,
  );
}
