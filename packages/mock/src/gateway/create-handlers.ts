import { ContractError, type Profile } from '@whapi-webhooks/contract';
import type { ErrorResponse } from '@whapi-webhooks/types';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { CommandError } from '../channel/command-error.ts';
import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Faults } from '../faults/faults.ts';
import { checkBody } from './check-body.ts';
import type { Gateway, GatewayCall, GatewayRoute } from './gateway-route.ts';
import { readBody } from './read-body.ts';
import { routes } from './routes.ts';

/** Where the real gateway is, and where the handlers stand in for it. */
export const GATEWAY_URL = 'https://gate.whapi.cloud';

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
        const body = await readBody(request);
        const call: GatewayCall = {
          params: params as GatewayCall['params'],
          query: new URL(request.url).searchParams,
          body: (name) => checkBody(name, body, options.requestProfile),
        };
        return handle(call, gateway);
      }),
    ),
  );
  const rest = http.all(`${GATEWAY_URL}/*`, ({ request }) =>
    answer(() => {
      const operation = `${request.method} ${new URL(request.url).pathname}`;
      throw new CommandError(501, `${operation} is not served by this mock`, `It serves ${servedOperations()}.`);
    }),
  );
  return [...served, rest];
}

async function answer(run: () => unknown): Promise<Response> {
  try {
    return HttpResponse.json((await run()) as object);
  } catch (error) {
    if (error instanceof CommandError) return refusal(error.status, error.message, error.details);
    // A request such as a message to a number too short for a chat id: nothing was changed, and nothing is sent.
    if (error instanceof ContractError) return refusal(400, 'Wrong request parameters', error.message);
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

function servedOperations(): string {
  return routes.map(operationOf).join(', ');
}

/** An operation as the vendor writes it: `PATCH /chats/{ChatID}`. */
function operationOf({ method, path }: Pick<GatewayRoute, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`;
}

/** Lets happen to a call what is to go wrong with it. */
async function makeFaults(operation: string, { clock, faults }: HandlerOptions): Promise<void> {
  const happening = faults.happening(['api-slow', 'api-status'], (fault) => {
    return !('operation' in fault) || fault.operation === operation;
  });
  for (const fault of happening) {
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
