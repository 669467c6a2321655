import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo, isIP } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { ControlError, fromRefusal } from '../control/control-error.ts';
import { CONTROL_PREFIX } from '../control/control-route.ts';
import { type ControlPlane, createControl, segmentsBelow, withHeaders } from '../control/create-control.ts';
import { boolean, type Fields, field, isObject, listOf, optional, text, wholeNumber } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import { errorBody } from '../gateway/create-gateway.ts';
import { findMock } from '../gateway/mocks/find-mock.ts';
import type { RegisteredMock } from '../gateway/mocks/registry.ts';
import { insideOf } from '../inside.ts';
import { isPartnerPath } from '../partner/partner-api.ts';
import type { Whapi } from '../whapi.ts';
import { discardBody } from './discard-body.ts';
import { type GuardOptions, guardRequest } from './guard-request.ts';
import { readPage } from './read-page.ts';
import { registeredOf } from './registered-of.ts';
import { servePage } from './serve-page.ts';
import { followPartner, type WhapiPartner } from './setup-whapi-partner.ts';

/** Mocks behind a port. */
export interface ServedWhapi {
  /** Base URL for the app, in place of https://gate.whapi.cloud. */
  url: string;
  /** Base URL of the control plane. Absent when it is off. */
  controlUrl?: string;
  /** Address of the page, for browsers on this machine. Absent when none is served. */
  pageUrl?: string;
  close(): Promise<void>;
}

export interface ServeOptions extends GuardOptions {
  /** Default 0: any free one. */
  port?: number;
  /** The address to listen on. Default `127.0.0.1`. */
  host?: string;
  /**
   * Whether to serve the control plane. Default: yes, if `host` is a loopback address or there is a `controlToken`.
   */
  control?: boolean;
  /** The token that every request to the control plane must carry. Required unless `host` is a loopback address. */
  controlToken?: string;
  /** The path of the control plane. Default `/__whapi`. */
  controlPrefix?: string;
  /** A partner API to serve beside the gateway, at /channels and /projects. Its new channels are served as well. */
  partner?: WhapiPartner;
  /**
   * The folder of a built page to serve at `<prefix>/`, beside the control plane, which it calls. Its files need no token.
   * Default: none. The command `whapi-webhooks serve` brings its own.
   */
  page?: string;
}

const TOKEN = field(
  'a text of printable ASCII characters without spaces',
  (value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value),
);
const PREFIX = field(
  'a path such as "/__whapi"',
  (value) => typeof value === 'string' && /^(?:\/[\w.~-]*[\w~-])+$/.test(value),
);
const HOST_NAME = field(
  'a host name such as "mock", without scheme and port',
  (value) => typeof value === 'string' && (/^[\w.-]+$/.test(value) || isIP(value.replace(/^\[|\]$/g, '')) > 0),
);
const FIELDS: Fields<ServeOptions> = {
  port: optional(wholeNumber(0)),
  host: optional(text),
  control: optional(boolean),
  controlToken: optional(TOKEN),
  controlPrefix: optional(PREFIX),
  page: optional(text),
  partner: optional(field('a partner such as setupWhapiPartner()', isObject)),
  servedHosts: optional(listOf(HOST_NAME)),
  allowedOrigins: optional(listOf(text)),
};

/** @param segments the path below the prefix, decoded */
type ControlListener = (request: IncomingMessage, response: ServerResponse, segments: readonly string[]) => unknown;

/**
 * Serves a mock on a port of this machine, for apps that run in a process of their own, and the control plane
 * beside it, for tests that do. Of several mocks, each of which is a channel, the token of a request selects one, and
 * `?channel=<channel id>` does in the control plane. Closing the server closes none of them.
 * @throws {TypeError} when an option is unknown or wrong, two mocks have the same token or channel id, or the control
 * plane would be open to other machines
 * @throws the error of `listen`, with `code` EADDRINUSE when the port is taken
 * @example const { url, controlUrl } = await serveWhapi(whapi, { port: 8080 });
 * @example
 * const support = setupWhapi({ token: 'a', channelId: 'SUPPORT-1' });
 * const sales = setupWhapi({ token: 'b', channelId: 'SALES-1' });
 * const { url } = await serveWhapi([support, sales]);
 */
export async function serveWhapi(whapi: Whapi | readonly Whapi[], options: ServeOptions = {}): Promise<ServedWhapi> {
  const mocks = Array.isArray(whapi) ? (whapi as readonly Whapi[]) : [whapi as Whapi];
  const {
    port = 0,
    host = '127.0.0.1',
    control,
    controlToken,
    controlPrefix = CONTROL_PREFIX,
    page: pageFolder,
    partner,
    ...guard
  } = readFields('serve the mock', FIELDS, options);
  const registered: RegisteredMock[] = [...registeredOf(mocks)];
  const isSafe = controlToken !== undefined || isLoopback(host);
  if (control && !isSafe) {
    throw new TypeError(
      `Failed to serve the mock: its control plane would be open to everyone who reaches ${host}. Pass a \`controlToken\``,
    );
  }
  const page = pageFolder === undefined ? undefined : readPage(pageFolder);
  const serveGateway = listenerOf((request) => {
    if (partner && isPartnerPath(new URL(request.url).pathname)) return partner.handle(request);
    return ((findMock(request, registered) ?? registered[0]) as RegisteredMock).gateway.handle(request);
  });
  let serveControl: ControlListener = listenerOf(async () => refuseControl(isSafe));
  const server = createServer(async (request, response) => {
    const segments = segmentsBelow(pathOf(request), controlPrefix);
    const isControl = segments !== undefined;
    const refusal = guardRequest(request, isControl ? { ...guard, allowedOrigins: [] } : guard);
    if (!refusal) return isControl ? serveControl(request, response, segments) : serveGateway(request, response);
    await discardBody(request);
    response.writeHead(refusal.status, {
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    response.end(JSON.stringify(isControl ? fromRefusal(refusal) : errorBody(refusal)));
  });
  await listen(server, port, host);
  const { port: ownPort } = server.address() as AddressInfo;
  const url = urlOf(host, ownPort);
  // By the name that apps call it by: an app in a container does not reach this machine by the address.
  const [name] = guard.servedHosts ?? [];
  const mediaUrl = name === undefined ? forBrowsers(url) : urlOf(name, ownPort);
  const link = (mock: Whapi) => {
    if (!insideOf(mock.gateway).hasOwnMediaUrl) mock.linkMediaTo(mediaUrl);
  };
  for (const mock of mocks) link(mock);
  const isOn = control ?? isSafe;
  let plane: ControlPlane | undefined;
  if (isOn) {
    const version = ownVersion();
    plane = createControl(mocks, {
      prefix: controlPrefix,
      token: controlToken,
      address: url,
      version,
    });
    const listener = listenerOf(plane.handle);
    serveControl = (request, response, segments) =>
      servePage(request, response, segments, { page, prefix: controlPrefix, version }) || listener(request, response);
  }
  const stopFollowing = followChannels(partner, {
    url: mediaUrl,
    added(whapi) {
      registered.push(insideOf(whapi.gateway).registered);
      link(whapi);
      plane?.add(whapi);
    },
    removed(whapi) {
      registered.splice(registered.indexOf(insideOf(whapi.gateway).registered), 1);
      plane?.remove(whapi);
    },
  });
  return {
    url,
    ...(isOn && { controlUrl: url + controlPrefix }),
    ...(isOn && page && { pageUrl: `${forBrowsers(url)}${controlPrefix}/` }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        plane?.close();
        stopFollowing();
      }),
  };
}

/** @returns what ends it */
function followChannels(
  partner: WhapiPartner | undefined,
  { url, added, removed }: { url: string; added(whapi: Whapi): void; removed(whapi: Whapi): void },
): () => void {
  if (!partner) return () => {};
  const { linkTo, onAdded, onRemoved } = followPartner(partner);
  linkTo(url);
  const stops = [onAdded.add(added), onRemoved.add(removed)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A listener that responds once the body was read, also where nobody is interested in it. */
function listenerOf(handle: (request: Request) => Promise<Response>) {
  return (incoming: IncomingMessage, outgoing: ServerResponse) =>
    createRequestListener(async (request: Request) => {
      const response = await handle(request);
      if (request.body && !request.body.locked) await request.body.cancel();
      await discardBody(incoming);
      return response;
    })(incoming, outgoing);
}

/** Read when it is needed: a bundle of an app may lack the file. */
function ownVersion(): string {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  return version;
}

function urlOf(host: string, port: number): string {
  return `http://${/^[^[].*:/.test(host) ? `[${host}]` : host}:${port}`;
}

/** An address that means all addresses of this machine is not one that every browser opens. */
function forBrowsers(url: string): string {
  return url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
}

/** Whether only this machine can reach an address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** The path of a request, whatever its Host header says. */
function pathOf({ url = '' }: IncomingMessage): string {
  return URL.parse(`http://localhost${url}`)?.pathname ?? '';
}

/** Its path is reserved even while it is off. */
function refuseControl(isSafe: boolean): Response {
  const hint = isSafe
    ? 'Serve the mock without `control: false` (--no-control of the command).'
    : 'Pass a `controlToken` (--control-token of the command): other machines can reach this address.';
  return withHeaders(new ControlError(404, 'control-off', 'The control plane is off', { hint }).toResponse());
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
