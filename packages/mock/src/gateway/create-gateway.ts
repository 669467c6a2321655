import { ContractError, type Profile } from '@whapi-webhooks/contract';
import type { ErrorResponse } from '@whapi-webhooks/types';
import type { CauseTracker } from '../causes.ts';
import type { Channel } from '../channel/channel.ts';
import { CommandError, wrongParameters } from '../channel/state/command-error.ts';
import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Deliverer } from '../delivery/deliverer.ts';
import { StoreError } from '../delivery/delivery-store.ts';
import type { Faults } from '../faults/faults.ts';
import { checkBody } from './check-body.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { findRoute } from './find-route.ts';
import type { Gateway, GatewayCall } from './gateway-route.ts';
import { readBody } from './read-body.ts';
import { readParams } from './read-params.ts';
import { requireLogin } from './require-login.ts';
import { operationOf, servedOperations } from './served-operations.ts';
import { SUCCESS } from './success.ts';
import { tokenOf } from './token-of.ts';
import { withQuery } from './with-query.ts';

/** Where the real gateway is. */
export const GATEWAY_URL = 'https://gate.whapi.cloud';

const LONGEST_PATH = 8_192;

export interface GatewayOptions {
  token: string;
  requestProfile: Profile;
  /** Origins of web pages that may read the responses, or `true` for all. */
  cors: boolean | readonly string[];
  /** Default 100 MiB. */
  maxBodyBytes: number | undefined;
  channel: Channel;
  deliverer: Pick<Deliverer, 'sendTo'>;
  causes: CauseTracker;
  clock: MockClock;
  faults: Faults;
}

/** The gateway's REST API, which handles the requests from MSW, a port or a scenario. */
export interface WhapiGateway {
  /**
   * Responds to a REST request by its path, regardless of the host. Never throws: an operation that is not served
   * gets a 501.
   * @example
   * const headers = { authorization: 'Bearer test-token' };
   * const response = await whapi.gateway.handle(new Request('https://gate.whapi.cloud/health', { headers }));
   */
  handle(request: Request): Promise<Response>;
  /**
   * Responds to a request of another device of the account, as steps of scenarios make it: no fault acts on it, and
   * it needs no token.
   */
  handleOwn(request: Request): Promise<Response>;
}

export function createGateway(options: GatewayOptions): WhapiGateway {
  const { channel, causes, clock, cors, deliverer } = options;

  async function call(request: Request, isOwn = false): Promise<unknown> {
    const cause = causes.current();
    if (cause?.signal.aborted)
      throw new CommandError(503, 'The mock was reset', 'A receiver made this request for an earlier test.');
    const { pathname, searchParams: query } = new URL(request.url);
    if (pathname.length > LONGEST_PATH)
      throw new CommandError(414, 'URI too long', `At most ${LONGEST_PATH} characters.`);
    const found = findRoute(request.method, pathname);
    if (!found) throw notServed(request);
    const { route, params } = found;
    const operation = operationOf(route);
    if (!isOwn) await makeFaults(operation, options);
    if (!route.isPublic && !isOwn) authorize(request, options.token);
    requireLogin(route, channel.state);
    const fileName = query.get('filename') ?? undefined;
    const body = await readBody(request, { maxBytes: options.maxBodyBytes, takesFile: route.takesFile, fileName });
    const gateway: Gateway = {
      get state() {
        return channel.state;
      },
      run: (command, input) => channel.run(command, input, { operation, cause: cause && { ...cause, operation } }),
      now: () => clock.now(),
      deliverTo: (settings, webhook) => deliverer.sendTo(settings, webhook, { cause }),
    };
    const gatewayCall: GatewayCall = {
      params: readParams(params),
      query,
      body: (name) => checkBody(name, body, options.requestProfile),
      bodyAndQuery: (name) => checkBody(name, withQuery(body, query), options.requestProfile),
      uploads: body.uploads,
    };
    return route.handle(gatewayCall, gateway);
  }

  return {
    async handle(request) {
      const preflight = answerPreflight(request, cors);
      if (preflight) return preflight;
      const response = await answer(() => call(request));
      return allowOrigin(request, cors, request.method === 'HEAD' ? new Response(null, response) : response);
    },
    async handleOwn(request) {
      const response = await answer(() => call(request, true));
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
  };
}

/** The error lists the operations of the same family. */
export function notServed({ method, url }: Pick<Request, 'method' | 'url'>): CommandError {
  const { pathname } = new URL(url);
  const [family = ''] = pathname.split('/').filter(Boolean);
  const served = servedOperations.filter((operation) => operation.split(' ')[1]?.split('/')[1] === family);
  const details =
    served.length > 0 ? `Of /${family} it serves ${served.join(', ')}.` : `It serves nothing of /${family}.`;
  return new CommandError(501, `${method} ${pathname} is not served by this mock`, details);
}

/** The response of the gateway: the result of an operation as JSON, or its error in the vendor's shape. */
export async function answer(operation: () => unknown): Promise<Response> {
  try {
    const result = (await operation()) ?? SUCCESS;
    return result instanceof Response ? result : Response.json(result);
  } catch (error) {
    const refusal = refusalFor(error);
    return Response.json(errorBody(refusal), { status: refusal.status });
  }
}

/** The refusal that an error is answered with. */
function refusalFor(error: unknown): CommandError {
  if (error instanceof CommandError) return error;
  // A request such as a message to what is no chat id: nothing was changed, and nothing is sent.
  if (error instanceof ContractError) return wrongParameters(error.message);
  // Such as a full disk: nothing was changed, and nothing is sent.
  if (error instanceof StoreError) return new CommandError(500, 'Internal server error', error.message);
  const reason = error instanceof Error ? error.message : error;
  return new CommandError(500, 'Internal server error', `The mock failed: ${reason}`);
}

/** The body of a refusal, in the vendor's shape. */
export function errorBody({ status, message, details }: CommandError): ErrorResponse {
  return { error: { code: status, message, ...(details && { details }) } };
}

/** A missing token gets a 401; an unknown one belongs to no channel, hence 404. */
function authorize(request: Request, expected: string): void {
  const token = tokenOf(request);
  if (!token) {
    const cure = 'Send `Authorization: Bearer <token>` or `?token=<token>`.';
    throw new CommandError(401, 'Need channel authorization', cure);
  }
  if (token !== expected) throw new CommandError(404, 'Channel not found', 'No channel has this token.');
}

/** Injects the faults that apply to a request. */
async function makeFaults(operation: string, { clock, faults }: GatewayOptions): Promise<void> {
  for (const fault of faults.hittingCall(operation)) {
    if (fault.type === 'api-status') {
      throw new CommandError(fault.status, REASONS[fault.status] ?? 'Something went wrong', 'An injected fault.');
    }
    const isOver = await clock.wait(milliseconds(fault.by));
    if (!isOver) throw new CommandError(503, 'The mock was reset', 'The request was waiting for an injected fault.');
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
