import { type HttpHandler, http, passthrough } from 'msw';
import { isOwnRequest } from '../delivery/own-requests.ts';
import { answer, GATEWAY_URL, notServed } from './create-gateway.ts';
import { isForAnother, type RegisteredMock } from './mocks/registry.ts';

/** Also without TLS and on any port, so that the app cannot reach the gateway by accident. */
const ANYTHING_AT_THE_GATEWAY = /^https?:\/\/gate\.whapi\.cloud\.?(?::\d+)?(?:[/?#]|$)/i;

/**
 * The gateway as MSW handlers. They handle all requests to the gateway, except those for another mock: these are left
 * to its own handlers.
 */
export function createHandlers(mock: RegisteredMock): HttpHandler[] {
  return [
    http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) => {
      if (isForAnother(request, mock)) return undefined;
      return answerAtGateway(request, mock);
    }),
    deliveryHandler,
  ];
}

/** Responds to all requests to the gateway's host. */
function answerAtGateway(request: Request, { gateway }: RegisteredMock): Promise<Response> {
  const isGateway = new URL(request.url).origin === GATEWAY_URL;
  return isGateway ? gateway.handle(request) : answer(() => Promise.reject(notServed(request)));
}

/** Intercepts all requests to the gateway's host, and selects a mock for each. */
export function createDispatcher(mockFor: (request: Request) => RegisteredMock): HttpHandler[] {
  return [
    http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) => answerAtGateway(request, mockFor(request))),
    deliveryHandler,
  ];
}

/** Requests of the mock itself bypass the server's handlers and its handling of unhandled requests. */
const deliveryHandler = http.all('*', ({ request }) => (isOwnRequest(request) ? passthrough() : undefined));
