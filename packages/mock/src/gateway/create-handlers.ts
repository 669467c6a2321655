import { ContractError, formatIssues, type Profile } from '@whapi-webhooks/contract';
import { validateRequest } from '@whapi-webhooks/contract/requests';
import type { ErrorResponse } from '@whapi-webhooks/types';
import { type HttpHandler, HttpResponse, http } from 'msw';
import { CommandError } from '../channel/command-error.ts';
import type { Gateway, GatewayCall } from './gateway-route.ts';
import { routes } from './routes.ts';

/** Where the real gateway is, and where the handlers stand in for it. */
export const GATEWAY_URL = 'https://gate.whapi.cloud';

export interface HandlerOptions {
  token: string;
  requestProfile: Profile;
}

/**
 * The gateway as MSW handlers. The last one answers whatever no route serves,
 * so that no request to the gateway ever gets past them.
 */
export function createHandlers(gateway: Gateway, options: HandlerOptions): HttpHandler[] {
  const served = routes.map(({ method, path, handle }) =>
    http[method](GATEWAY_URL + path, ({ request, params }) =>
      answer(async () => {
        authorize(request, options.token);
        const body = await readJson(request);
        const call: GatewayCall = {
          params: params as GatewayCall['params'],
          query: new URL(request.url).searchParams,
          body: (name) => {
            const result = validateRequest(name, body, { profile: options.requestProfile });
            if (result.valid) return result.body;
            throw new CommandError(400, 'Wrong request parameters', formatIssues(result.issues).trim());
          },
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

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(400, 'Wrong request parameters', `The body is not JSON: ${(error as Error).message}`);
  }
}

function servedOperations(): string {
  return routes.map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`).join(', ');
}
