import { readFields } from '../fields/read-fields.ts';
import { insideOf } from '../inside.ts';
import { timelineOf } from '../timeline/timeline.ts';
import type { Whapi } from '../whapi.ts';
import { ControlError, toControlError } from './control-error.ts';
import type { ControlContext } from './control-route.ts';
import { EventStreams } from './event-streams.ts';
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

/** The control plane of a mock: what tests in other processes do to it, and read from it. */
export interface ControlPlane {
  /** Responds to a request below the prefix. Never throws. */
  handle(request: Request): Promise<Response>;
  /** Stops following the mock. */
  close(): void;
}

const MAX_BYTES = 1_048_576;
/** Payloads of strangers are never run in a browser, and never remembered. */
const HEADERS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

/** Creates the control plane of a mock. */
export function createControl(whapi: Whapi, { prefix, token, address, version }: ControlOptions): ControlPlane {
  const inside = insideOf(whapi.gateway);
  const timeline = timelineOf(whapi);
  // A client that was there before a restart must notice it.
  const process = crypto.randomUUID().slice(0, 8);
  const epochOf = (epoch: number) => `${process}.${epoch}`;
  const context: ControlContext = {
    whapi,
    inside,
    timeline,
    epochOf,
    streams: new EventStreams({ timeline, epochOf, onReset: inside.onReset, onStateChange: inside.onStateChange }),
    waits: new Waits(timeline, inside),
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
    const { route, params } = findControlRoute(context.routes, request.method, segments);
    const action = `${route.method} ${route.path}`;
    const query = readFields(`call ${action}`, route.query ?? {}, Object.fromEntries(searchParams));
    const json = route.method === 'GET' ? {} : await readControlBody(request, route.maxBytes ?? MAX_BYTES);
    const body = route.freeBody ? json : readFields(`call ${action}`, route.body ?? {}, json);
    const answer =
      (await route.handle({ params, query, body, headers: request.headers, signal: request.signal }, context)) ?? {};
    return answer instanceof Response ? answer : Response.json(answer);
  }

  return {
    async handle(request) {
      const response = await call(request).catch((error: unknown) => toControlError(error).toResponse());
      if (request.method !== 'HEAD') return withHeaders(response);
      await response.body?.cancel();
      return withHeaders(new Response(null, response));
    },
    close: () => context.streams.close(),
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
