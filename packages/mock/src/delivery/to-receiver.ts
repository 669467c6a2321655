import type { Receiver } from '@whapi-webhooks/contract/receiver';

/** A receiver as deliveries call it. */
export type Receive = (request: Request) => Response | Promise<Response>;

const WRAP = 'If it is a Node listener (request, response), wrap it in fromNodeListener(listener)';

/**
 * The function behind a receiver. It is recognised by what it is, never by its number of parameters.
 * @param url where it is connected, for the error
 * @throws {TypeError} when it is no receiver, with what to pass instead
 */
export function toReceiver(url: string, receiver: Receiver): Receive {
  const cure = cureFor(receiver);
  if (cure) throw new TypeError(`Failed to connect ${url}: the receiver is ${cure}`);
  // `fetch` is looked up for each delivery, so that a test can spy on it.
  const call: (request: Request) => unknown =
    typeof receiver === 'function' ? (request) => receiver(request) : (request) => receiver.fetch(request);
  return async (request) => {
    const response = await callOrHint(call, request);
    if (isResponse(response)) return response;
    throw new TypeError(`the receiver returned ${describe(response)}, not a Response. ${WRAP}`);
  };
}

/** A Node listener fails when it uses the response argument, which is missing here: adds a hint to its error. */
async function callOrHint(call: (request: Request) => unknown, request: Request): Promise<unknown> {
  try {
    return await call(request);
  } catch (error) {
    if (!/^Cannot (?:read|set) properties of undefined/.test((error as Error | undefined)?.message ?? '')) throw error;
    const { message, stack } = error as Error;
    throw Object.assign(new TypeError(`${message}. ${WRAP}`, { cause: error }), { stack });
  }
}

/** What is wrong with a receiver, and what to pass instead. Nothing when it is one. */
function cureFor(value: unknown): string | undefined {
  if (isNodeApp(value)) {
    return "an app for Node. Import setupWhapi from '@whapi-webhooks/mock/node', whose connect() accepts it";
  }
  if (isClass(value)) return 'a class. Pass an instance of it: `new App()`';
  if (typeof value === 'function' || hasMethod(value, 'fetch')) return undefined;
  if (typeof value === 'string' || value instanceof URL) {
    return `the URL ${value}. To deliver to a server, call whapi.subscribe({ url: '${value}' }) instead`;
  }
  if (hasMethod(value, 'then')) return 'a promise. Await it first';
  if (hasMethod(value, 'callback')) return 'a Koa app. Pass fromNodeListener(app.callback())';
  return `${describe(value)}. Pass a function from Request to Response, or an app with a \`fetch\` method, such as Hono's`;
}

/** A class can only be called with `new`. */
function isClass(value: unknown): boolean {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** Whether it is what `@whapi-webhooks/mock/node` serves: an Express app, a Fastify instance, or a server. */
function isNodeApp(value: unknown): boolean {
  return isExpressApp(value) || isFastify(value) || isServer(value);
}

/** An Express or Connect app: a function that has middleware. */
export function isExpressApp(value: unknown): boolean {
  return typeof value === 'function' && hasMethod(value, 'handle') && hasMethod(value, 'use');
}

export function isFastify(value: unknown): boolean {
  return hasMethod(value, 'routing') && hasMethod(value, 'ready');
}

export function isServer(value: unknown): boolean {
  return hasMethod(value, 'listen') && hasMethod(value, 'address') && hasMethod(value, 'emit');
}

function hasMethod(value: unknown, name: string): boolean {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isObject && typeof (value as Record<string, unknown>)[name] === 'function';
}

/** By its properties, since an app can have its own `Response` class. */
function isResponse(value: unknown): value is Response {
  return typeof (value as Response | undefined)?.status === 'number';
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
