import { type HttpHandler, http, passthrough } from 'msw';
import { isOwnRequest } from '../delivery/own-requests.ts';
import { answer, GATEWAY_URL, notServed } from './create-gateway.ts';
import { isAnothersToken, type RegisteredMock } from './registry.ts';
import { tokenOf } from './token-of.ts';

/** Without TLS and on any port as well: where the app must not get to by accident. */
const ANYTHING_AT_THE_GATEWAY = /^https?:\/\/gate\.whapi\.cloud\.?(?::\d+)?(?:[/?#]|$)/i;

/**
 * The gateway as MSW handlers. No request to the gateway gets past them, except one with the token of another mock:
 * that is left to the other's handlers.
 */
export function createHandlers(mock: RegisteredMock): HttpHandler[] {
  return [
    http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) => {
      if (isAnothersToken(tokenOf(request), mock)) return undefined;
      return answerAtGateway(request, mock);
    }),
    deliveryHandler,
  ];
}

/** Answers whatever an app sends to the gateway's host. */
export function answerAtGateway(request: Request, { gateway }: RegisteredMock): Promise<Response> {
  const isGateway = new URL(request.url).origin === GATEWAY_URL;
  return isGateway ? gateway.handle(request) : answer(() => Promise.reject(notServed(request)));
}

/** Intercepts whatever an app sends to the gateway's host, and hands it to a mock that is chosen by the token. */
export function createDispatcher(mockFor: (token: string | undefined) => RegisteredMock): HttpHandler[] {
  return [
    http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) => answerAtGateway(request, mockFor(tokenOf(request)))),
    deliveryHandler,
  ];
}

/** What the mock itself sends is not for the server's handlers, whatever these do with unhandled requests. */
const deliveryHandler = http.all('*', ({ request }) => (isOwnRequest(request) ? passthrough() : undefined));
