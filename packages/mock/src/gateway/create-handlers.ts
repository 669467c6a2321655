import { type HttpHandler, http, passthrough } from 'msw';
import { isOwnRequest } from '../delivery/own-requests.ts';
import { answer, GATEWAY_URL, PANEL_ALIAS_URL } from './create-gateway.ts';
import { findMock } from './mocks/find-mock.ts';
import { isForAnother, type RegisteredMock } from './mocks/registry.ts';
import { notServed } from './not-served.ts';

/** Also without TLS and on any port, so that the app cannot reach the gateway by accident. */
const ANYTHING_AT_THE_GATEWAY = /^https?:\/\/gate\.whapi\.cloud\.?(?::\d+)?(?:[/?#]|$)/i;

/** The alias of the gateway. The rest of its host is the vendor's dashboard. */
const ANYTHING_AT_THE_ALIAS = `${PANEL_ALIAS_URL}/*`;

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
    http.all(ANYTHING_AT_THE_ALIAS, ({ request }) =>
      isForAnother(request, mock) ? undefined : answerAtAlias(request, mock),
    ),
    deliveryHandler,
  ];
}

/** Responds to all requests to the gateway's host. */
function answerAtGateway(request: Request, { gateway }: RegisteredMock): Promise<Response> {
  const isGateway = new URL(request.url).origin === GATEWAY_URL;
  return isGateway ? gateway.handle(request) : answer(() => Promise.reject(notServed(request)));
}

/** Responds to a request to the alias, if the mock has it. */
function answerAtAlias(request: Request, { gateway, panelAlias }: RegisteredMock): Promise<Response> | undefined {
  return panelAlias ? gateway.handle(request) : undefined;
}

/** Intercepts all requests to the gateway's host, and selects a mock for each. */
export function createDispatcher(mockFor: (request: Request) => RegisteredMock): HttpHandler[] {
  return [
    http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) => answerAtGateway(request, mockFor(request))),
    http.all(ANYTHING_AT_THE_ALIAS, ({ request }) => answerAtAlias(request, mockFor(request))),
    deliveryHandler,
  ];
}

/** The gateways of mocks that come and go. A request with the token of another mock is left to other handlers. */
export function createGatewaysHandler(mocks: () => readonly RegisteredMock[]): HttpHandler {
  return http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) => {
    const mock = findMock(request, mocks());
    return mock && answerAtGateway(request, mock);
  });
}

/** Requests of the mock itself bypass the server's handlers and its handling of unhandled requests. */
const deliveryHandler = http.all('*', ({ request }) => (isOwnRequest(request) ? passthrough() : undefined));
