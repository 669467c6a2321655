import { ContractError, type Profile } from '@whapi-webhooks/contract';
import type { RequestName } from '@whapi-webhooks/contract/requests';
import type { ErrorResponse } from '@whapi-webhooks/types';
import type { Cause, CauseTracker, Source } from '../causes.ts';
import { count } from '../channel/account/limits.ts';
import type { Channel } from '../channel/channel.ts';
import { CommandError, wrongParameters } from '../channel/state/command-error.ts';
import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Deliverer } from '../delivery/deliverer.ts';
import { StoreError } from '../delivery/delivery-store.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { LoggedFile } from '../requests/request.ts';
import type { RequestLog } from '../requests/request-log.ts';
import { checkBody } from './check-body.ts';
import { allowOrigin, answerPreflight } from './cors.ts';
import { type FoundRoute, findRoute } from './find-route.ts';
import type { Gateway, GatewayCall } from './gateway-route.ts';
import { notServed } from './not-served.ts';
import { type Body, type ReadBodyOptions, readBody } from './read-body.ts';
import { readParams } from './read-params.ts';
import { createRecorder, type Recording } from './request-recorder.ts';
import { isAboutChannel, requireLogin } from './require-login.ts';
import { operationOf } from './served-operations.ts';
import { SUCCESS } from './success.ts';
import { queryTokenOf, tokenOf } from './token-of.ts';
import { withQuery } from './with-query.ts';

/** Where the real gateway is. */
export const GATEWAY_URL = 'https://gate.whapi.cloud';
/** An undocumented alias of the gateway, which public clients call. */
export const PANEL_ALIAS_URL = 'https://panel.whapi.cloud/api';

const ALIAS_PATH = /^\/+api\//;

const LONGEST_PATH = 8_192;

// Taken before a test can install fake timers.
const { setTimeout, clearTimeout } = globalThis;
/** How long a refusal waits for a body that is only read for the log. */
const PATIENCE_MS = 500;

export interface GatewayOptions {
  token: string;
  requestProfile: Profile;
  /** Whether paths below `/api/` mean the same as without it, as at the alias of the gateway. */
  panelAlias: boolean;
  /** Origins of web pages that may read the responses, or `true` for all. */
  cors: boolean | readonly string[];
  /** Default 100 MiB. */
  maxBodyBytes: number | undefined;
  channel: Channel;
  deliverer: Pick<Deliverer, 'newestUntracked' | 'ownDelivery' | 'report' | 'sendTo'>;
  requests: RequestLog;
  causes: CauseTracker;
  clock: MockClock;
  faults: Faults;
  /** Called when a fault acts on a request. */
  onFault(type: FaultType): void;
  /** The step that is running in this turn. */
  currentStep(): Source | undefined;
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
  const record = createRecorder({
    token: options.token,
    log: options.requests,
    ownDelivery: (cause) => deliverer.ownDelivery(cause),
    newestUntracked: () => deliverer.newestUntracked(),
    currentStep: () => options.currentStep(),
    report: (error) => deliverer.report(error),
  });

  /** Throws why a request is refused: its path, a fault, its token, the state of the channel. */
  async function admit(request: Request, { found, refusal, isOwn }: Target): Promise<FoundRoute> {
    if (refusal) throw refusal;
    if (!found) throw notServed(request);
    if (!isOwn) await makeFaults(operationOf(found.route), options);
    const needsQuery = found.route.tokenInQuery && channel.state.ordersNeedQueryToken;
    if (!found.route.isPublic && !isOwn) authorize(request, options.token, needsQuery);
    requireLogin(found.route, channel.state);
    if (channel.state.limits && !isOwn && !isAboutChannel(found.route)) channel.run(count, { requests: 1 });
    return found;
  }

  async function call(request: Request, target: Target, cause: Cause | undefined, recording: Recording) {
    const { route } = target.found ?? {};
    const query = target.url.searchParams;
    const fileName = query.get('filename') ?? undefined;
    // Read also where the request is refused, so that the log has it.
    const reading = startReading(request, recording, {
      maxBytes: options.maxBodyBytes,
      takesFile: route?.takesFile,
      fileName,
    });
    let found: FoundRoute;
    try {
      found = await admit(request, target);
    } catch (error) {
      await reading.giveUp();
      throw error;
    }
    const body = await reading.body();
    if (recording.isOver) throw wasReset('The request was still arriving.');
    const operation = operationOf(found.route);
    const { source } = recording;
    const gateway: Gateway = {
      get state() {
        return channel.state;
      },
      run: (command, input) =>
        channel.run(command, input, { operation, cause: cause && { ...cause, operation }, source }),
      now: () => clock.now(),
      deliverTo: (settings, webhook) => deliverer.sendTo(settings, webhook, { cause, source }),
    };
    const check = <N extends RequestName>(name: N, read: Body) => {
      const checked = checkBody(name, read, options.requestProfile);
      if (checked === read.value) recording.fits();
      return checked;
    };
    const gatewayCall: GatewayCall = {
      params: readParams(found.params),
      query,
      body: (name) => check(name, body),
      bodyAndQuery: (name) => check(name, withQuery(body, query)),
      uploads: body.uploads,
    };
    return found.route.handle(gatewayCall, gateway);
  }

  return {
    async handle(request) {
      const preflight = answerPreflight(request, cors);
      if (preflight) return preflight;
      const response = await answerLogged(request, false);
      return allowOrigin(request, cors, request.method === 'HEAD' ? new Response(null, response) : response);
    },
    async handleOwn(request) {
      const response = await answerLogged(request, true);
      return request.method === 'HEAD' ? new Response(null, response) : response;
    },
  };

  function answerLogged(request: Request, isOwn: boolean): Promise<Response> {
    const cause = causes.current();
    // Not logged: the log is that of a later test.
    if (causes.isOver()) {
      return answer(() => {
        throw wasReset('A receiver made this request for an earlier test.');
      });
    }
    const target = targetOf(request, isOwn, options.panelAlias);
    const recording = record(request, target, cause);
    return answer(
      () => call(request, target, cause, recording),
      (status, json, characters) =>
        recording.answered(status, request.method === 'HEAD' ? undefined : json, characters),
    );
  }
}

/** What the path of a request names. */
interface Target {
  url: URL;
  /** Whether another device of the account makes the request, and not the app. */
  isOwn: boolean;
  found?: FoundRoute | undefined;
  /** Why the path is refused. */
  refusal?: unknown;
}

function targetOf({ method, url: address }: Request, isOwn: boolean, panelAlias: boolean): Target {
  const url = new URL(address);
  if (url.pathname.length > LONGEST_PATH) {
    return { url, isOwn, refusal: new CommandError(414, 'URI too long', `At most ${LONGEST_PATH} characters.`) };
  }
  try {
    const path = panelAlias ? url.pathname.replace(ALIAS_PATH, '/') : url.pathname;
    return { url, isOwn, found: findRoute(method, path) };
  } catch (refusal) {
    return { url, isOwn, refusal };
  }
}

function wasReset(details: string): CommandError {
  return new CommandError(503, 'The mock was reset', details);
}

interface Reading {
  /** The body, which is logged by then. */
  body(): Promise<Body>;
  /** Ends reading a body that is of no use any more, once it has had the chance to arrive. */
  giveUp(): Promise<void>;
}

/** Reads the body of a request, and logs it. */
function startReading(request: Request, recording: Recording, options: ReadBodyOptions): Reading {
  let bytes: Uint8Array | undefined;
  let cancel = () => {};
  let isGivenUp = false;
  const body = readBody(request, {
    ...options,
    onStart: (stop) => {
      cancel = stop;
    },
    onBytes: (read) => {
      bytes = read;
    },
  });
  const log = (read?: Body) => recording.read(isGivenUp ? undefined : bytes, read);
  const logged = body.then(log, () => log());
  return {
    async body() {
      await logged;
      return body;
    },
    async giveUp() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([logged, patience]);
      clearTimeout(timer);
      isGivenUp = true;
      cancel();
    },
  };
}

/**
 * The response of the gateway: the result of an operation as JSON, or its error in the vendor's shape.
 * @param onAnswer called with the status, the JSON or the description of a file, and the length of the JSON
 */
export async function answer(
  operation: () => unknown,
  onAnswer: (status: number, json: unknown, characters: number) => void = () => {},
): Promise<Response> {
  const respond = (status: number, json: unknown) => {
    const text = JSON.stringify(json);
    const response = new Response(text, { status, headers: { 'content-type': 'application/json' } });
    onAnswer(status, json, text.length);
    return response;
  };
  try {
    const result = (await operation()) ?? SUCCESS;
    if (!(result instanceof Response)) return respond(200, result);
    onAnswer(result.status, describeFile(result), 0);
    return result;
  } catch (error) {
    const refusal = refusalFor(error);
    return respond(refusal.status, errorBody(refusal));
  }
}

function describeFile({ headers }: Response): LoggedFile {
  const type = headers.get('content-type');
  const length = headers.get('content-length');
  return { ...(type && { type }), ...(length && { sizeBytes: Number(length) }) };
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
function authorize(request: Request, expected: string, needsQuery = false): void {
  const token = needsQuery ? queryTokenOf(request) : tokenOf(request);
  if (!token) {
    const cure = needsQuery
      ? 'Send `?token=<token>`: this operation does not accept the token in the header.'
      : 'Send `Authorization: Bearer <token>` or `?token=<token>`.';
    throw new CommandError(401, 'Need channel authorization', cure);
  }
  if (token !== expected) throw new CommandError(404, 'Channel not found', 'No channel has this token.');
}

/** Injects the faults that apply to a request. */
async function makeFaults(operation: string, { clock, faults, onFault }: GatewayOptions): Promise<void> {
  for (const fault of faults.hittingCall(operation)) {
    onFault(fault.type);
    if (fault.type === 'api-status') {
      throw new CommandError(fault.status, REASONS[fault.status] ?? 'Something went wrong', 'An injected fault.');
    }
    const isOver = await clock.wait(milliseconds(fault.by));
    if (!isOver) throw wasReset('The request was waiting for an injected fault.');
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
