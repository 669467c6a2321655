import { ContractError, type Profile } from '@whapi-webhooks/contract';
import type { ErrorResponse } from '@whapi-webhooks/types';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { CommandError } from '../channel/state/command-error.ts';
import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import { StoreError } from '../delivery/delivery-store.ts';
import type { Faults } from '../faults/faults.ts';
import { checkBody } from './check-body.ts';
import type { Gateway, GatewayCall } from './gateway-route.ts';
import { readBody } from './read-body.ts';
import { requireLogin } from './require-login.ts';
import { routes } from './routes.ts';
import { operationOf, servedOperations } from './served-operations.ts';
import { SUCCESS } from './success.ts';
import { withQuery } from './with-query.ts';

/** Where the real gateway is, and where the handlers stand in for it. */
export const GATEWAY_URL = 'https://gate.whapi.cloud';

/** Without TLS and on any port as well: where the app must not get to by accident. */
const ANYTHING_AT_THE_GATEWAY = /^https?:\/\/gate\.whapi\.cloud\.?(?::\d+)?(?:[/?#]|$)/i;

export interface HandlerOptions {
  token: string;
  requestProfile: Profile;
  clock: MockClock;
  faults: Faults;
}

/**
 * The gateway as MSW handlers. The last one answers whatever no route serves,
 * so that no request to the gateway ever gets past them.
 */
export function createHandlers(gateway: Gateway, options: HandlerOptions): HttpHandler[] {
  const served = routes.map(({ method, path, handle }) =>
    http[method](GATEWAY_URL + path, ({ request, params }) =>
      answer(async () => {
        await makeFaults(operationOf({ method, path }), options);
        authorize(request, options.token);
        requireLogin({ method, path }, gateway.state);
        const body = await readBody(request);
        const query = new URL(request.url).searchParams;
        const call: GatewayCall = {
          params: params as GatewayCall['params'],
          query,
          body: (name) => checkBody(name, body, options.requestProfile),
          bodyAndQuery: (name) => checkBody(name, withQuery(body, query), options.requestProfile),
        };
        return handle(call, gateway);
      }),
    ),
  );
  const rest = http.all(ANYTHING_AT_THE_GATEWAY, ({ request }) =>
    answer(() => {
      const { pathname } = new URL(request.url);
      throw new CommandError(501, `${request.method} ${pathname} is not served by this mock`, alternativesTo(pathname));
    }),
  );
  return [...served, rest];
}

async function answer(run: () => unknown): Promise<Response> {
  try {
    const result = (await run()) ?? SUCCESS;
    return result instanceof Response ? result : HttpResponse.json(result);
  } catch (error) {
    if (error instanceof CommandError) return refusal(error.status, error.message, error.details);
    // A request such as a message to a number too short for a chat id: nothing was changed, and nothing is sent.
    if (error instanceof ContractError) return refusal(400, 'Wrong request parameters', error.message);
    // Such as a full disk: nothing was changed, and nothing is sent.
    if (error instanceof StoreError) return refusal(500, 'Internal server error', error.message);
    throw error;
  }
}

function refusal(code: number, message: string, details?: string): Response {
  const body: ErrorResponse = { error: { code, message, ...(details && { details }) } };
  return HttpResponse.json(body, { status: code });
}

/** A missing token is refused with 401; an unknown one names a channel that does not exist, hence 404. */
function authorize(request: Request, expected: string): void {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = bearer ?? new URL(request.url).searchParams.get('token');
  if (!token)
    throw new CommandError(
      401,
      'Need channel authorization',
      'Send `Authorization: Bearer <token>` or `?token=<token>`.',
    );
  if (token !== expected) throw new CommandError(404, 'Channel not found', 'No channel has this token.');
}

/** What is served instead: the operations of the same family. */
function alternativesTo(pathname: string): string {
  const [, family = ''] = pathname.split('/');
  const served = servedOperations.filter((operation) => operation.split(' ')[1]?.split('/')[1] === family);
  return served.length > 0 ? `Of /${family} it serves ${served.join(', ')}.` : `It serves nothing of /${family}.`;
}

/** Lets happen to a call what is to go wrong with it. */
async function makeFaults(operation: string, { clock, faults }: HandlerOptions): Promise<void> {
  for (const fault of faults.hittingCall(operation)) {
    if (fault.type === 'api-slow') await new Promise<void>((resolve) => clock.after(milliseconds(fault.by), resolve));
    else throw new CommandError(fault.status, REASONS[fault.status] ?? 'Something went wrong', 'A fault on purpose.');
  }
}

/** What the vendor's OpenAPI says with a status. */
const REASONS: Record<number, string> = {
  400: 'Wrong request parameters',
  401: 'Need channel authorization',
  402: 'Trial version limit exceeded',
  403: 'It is forbidden',
  404: 'Not found',
  413: 'Request body is too large',
  429: 'Too many requests',
  500: 'Internal server error',
};
