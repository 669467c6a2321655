import type { Inside } from '../inside.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Whapi } from '../whapi.ts';
import type { DescribedFields, JsonSchema } from './described.ts';
import type { EventStreams } from './event-streams.ts';
import type { Waits } from './waits.ts';

/** What the routes of a channel act on. */
export interface ControlContext {
  readonly whapi: Whapi;
  readonly inside: Inside;
  readonly timeline: Timeline;
  readonly waits: Waits;
  readonly streams: EventStreams;
  /** The name of an epoch of the timeline, which neither another channel nor another process has. */
  epochOf(epoch: number): string;
  /** The version of the package. */
  readonly version: string;
}

/** What the routes of the whole server read. */
export interface ControlServer {
  /** In the order in which they were given. */
  readonly channels: readonly ControlContext[];
  /** The version of the package. */
  readonly version: string;
  /** Base URL of the server. */
  readonly address: string;
  readonly routes: readonly ControlRoute[];
  /** The path that all routes begin with. */
  readonly prefix: string;
  /** Whether a token is needed. */
  readonly needsToken: boolean;
}

/** A request to a route, with its parts read. */
interface ControlCall {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** How a route is called, and how it is described. */
interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the prefix, such as `/faults/{id}`. */
  readonly path: string;
  /** One line. */
  readonly summary: string;
  /** The schemas of parameters in the path, where they are more than a text. */
  readonly params?: Readonly<Record<string, JsonSchema>>;
  readonly query?: DescribedFields;
  /** The fields of the body. */
  readonly body?: DescribedFields;
  /** The schema of a body that `handle` checks itself, as an object of any properties. */
  readonly freeBody?: JsonSchema;
  /** The longest body, in bytes. Default 1 MB. */
  readonly maxBytes?: number;
  /** The schema of the response. */
  readonly answer: JsonSchema;
  /** The content type of the response. Default: JSON. */
  readonly answerType?: string;
  /** What a response is that is plain text instead. */
  readonly textAnswer?: string;
  /** Statuses of errors that are particular to the route, and what they mean. */
  readonly errors?: Readonly<Record<number, string>>;
}

/** A route that acts on one channel: the one that `channel` of the query names. */
interface ChannelRoute extends RouteBase {
  readonly isServerWide?: false;
  /** Returns the response as JSON, or itself. */
  handle(call: ControlCall, context: ControlContext): unknown;
}

/** A route that needs no channel. */
interface ServerRoute extends RouteBase {
  readonly isServerWide: true;
  /** Returns the response as JSON, or itself. */
  handle(call: ControlCall, server: ControlServer): unknown;
}

/** A row of the control plane: how it is called, how it is described, and what it does. */
export type ControlRoute = ChannelRoute | ServerRoute;

/** The path of the control plane, unless the options say otherwise. */
export const CONTROL_PREFIX = '/__whapi';

/** The longest body of a route that takes payloads or files. */
export const MAX_PAYLOAD_BYTES = 16_777_216;
