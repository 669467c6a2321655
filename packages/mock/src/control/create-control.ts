import { readFields } from '../fields/read-fields.ts';
import { insideOf } from '../inside.ts';
import { timelineOf } from '../timeline/timeline.ts';
import type { Whapi } from '../whapi.ts';
import { ControlError, toControlError } from './control-error.ts';
import type { ControlContext, ControlServer } from './control-route.ts';
import { EventStreams } from './event-streams.ts';
import { channelField, findChannel } from './find-channel.ts';
import { findControlRoute } from './find-control-route.ts';
import { isAuthorized } from './is-authorized.ts';
import { readControlBody } from './read-control-body.ts';
import { controlRoutes } from './routes/control-routes.ts';
import { Waits } from './waits.ts';

export interface ControlOptions {
  /** The path of the control plane, such as `/__whapi`. */
  prefix: string;
  /** The token that a request must carry. Default: none is needed. */
  token?: string | undefined;
  /** Base URL of the server. */
  address: string;
  /** The version of the package. */
  version: string;
}

/** The control plane of served mocks: what tests in other processes do to them, and read from them. */
export interface ControlPlane {
  /** Responds to a request below the prefix. Never throws. */
  handle(request: Request): Promise<Response>;
  /** Serves another channel. */
  add(whapi: Whapi): void;
  /** Stops serving a channel that no longer exists. */
  remove(whapi: Whapi): void;
  /** Stops following the mocks. */
  close(): void;
}

const MAX_BYTES = 1_048_576;
/** Payloads of strangers are never run in a browser, and never remembered. */
const HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

/** Creates the control plane of mocks, each of which is a channel with an id of its own. */
export function createControl(
  mocks: readonly Whapi[],
  { prefix, token, address, version }: ControlOptions,
): ControlPlane {
  const channels = mocks.map((whapi) => createContext(whapi, version));
  const server: ControlServer = {
    channels,
    version,
    address,
    routes: controlRoutes,
    prefix,
    needsToken: token !== undefined,
  };

  async function call(request: Request): Promise<Response> {
    if (token !== undefined && !isAuthorized(request, token)) {
      throw new ControlError(401, 'unauthorized', 'The control token is missing or wrong', {
        hint: 'Send `Authorization: Bearer <control token>`.',
        headers: { 'www-authenticate': 'Bearer' },
      });
    }
    const { pathname, searchParams } = new URL(request.url);
    const segments = segmentsBelow(pathname, prefix) ?? [];
    const { route, params } = findControlRoute(server.routes, request.method, segments);
    const action = `${route.method} ${route.path}`;
    const fields = { ...route.query, channel: channelField };
    const { channel, ...query } = readFields(`call ${action}`, fields, queryOf(searchParams));
    const json = route.method === 'GET' ? {} : await readControlBody(request, route.maxBytes ?? MAX_BYTES);
    const body = route.freeBody ? json : readFields(`call ${action}`, route.body ?? {}, json);
    const { headers, signal } = request;
    const called = { params, query, body, headers, signal };
    const answer = route.isServerWide
      ? await route.handle(called, server)
      : await route.handle(called, findChannel(channels, channel as string | undefined));
    return answer instanceof Response ? answer : Response.json(answer ?? {});
  }

  return {
    async handle(request) {
      const response = await call(request).catch((error: unknown) => toControlError(error).toResponse());
      if (request.method !== 'HEAD') return withHeaders(response);
      await response.body?.cancel();
      return withHeaders(new Response(null, response));
    },
    add(whapi) {
      channels.push(createContext(whapi, version));
    },
    remove(whapi) {
      const index = channels.findIndex((context) => context.whapi === whapi);
      for (const { streams } of channels.splice(index, index < 0 ? 0 : 1)) streams.close();
    },
    close() {
      for (const { streams } of channels) streams.close();
    },
  };
}

/** @throws {ControlError} with 400 when a name occurs twice: which one is meant? */
function queryOf(parameters: URLSearchParams): Record<string, string> {
  const names = [...parameters.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated === undefined) return Object.fromEntries(parameters);
  throw new ControlError(400, 'wrong-argument', `The query has "${repeated}" several times`, { hint: 'Pass it once.' });
}

function createContext(whapi: Whapi, version: string): ControlContext {
  const inside = insideOf(whapi.gateway);
  const timeline = timelineOf(whapi);
  // A client that was there before a restart must notice it, and so must one that mixes up channels.
  const name = crypto.randomUUID().slice(0, 8);
  const epochOf = (epoch: number) => `${name}.${epoch}`;
  return {
    whapi,
    inside,
    timeline,
    epochOf,
    streams: new EventStreams({ timeline, epochOf, onReset: inside.onReset, onStateChange: inside.onStateChange }),
    waits: new Waits(timeline, inside),
    version,
  };
}

/** Adds the headers that every response of the control plane has. */
export function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}

/**
 * The segments of a path below a prefix, decoded: an escaped prefix is the prefix, so that nothing that is guarded
 * can be reached by another spelling.
 * @returns `undefined` when the path is not below the prefix
 */
export function segmentsBelow(pathname: string, prefix: string): string[] | undefined {
  const [segments, expected] = [pathname, prefix].map((path) => path.split('/').filter(Boolean).map(decode));
  if (!segments || !expected?.every((segment, i) => segments[i] === segment)) return undefined;
  return segments.slice(expected.length);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
