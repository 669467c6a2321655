/**
 * An app's endpoint in process: a function from `Request` to `Response`, or an object with such a function as its
 * `fetch`, such as a Hono or Elysia app, or a default export for Bun or Cloudflare Workers.
 * The function is called with the request alone, however many parameters it declares.
 * @example async (request: Request) => new Response()
 * @example new Hono().post('/hook', ({ body }) => body(null))
 */
export type Receiver = ReceiverFunction | { fetch: ReceiverFunction };

type ReceiverFunction = (request: Request, ...rest: never[]) => Response | Promise<Response>;
