import { addRoute, createRouter, findRoute as findIn } from 'rou3';
import { wrongParameters } from '../channel/state/command-error.ts';
import type { GatewayRoute, PathParameter } from './gateway-route.ts';
import { otherRoutes, routes } from './routes.ts';

const allRoutes = [...otherRoutes, ...routes];
const router = createRouter<GatewayRoute>();
for (const route of allRoutes) addRoute(router, route.method.toUpperCase(), route.path, route);

/** Paths that name an operation: `GET /messages/text` lacks its POST, and asks for no message "text". */
const FIXED_PATHS: ReadonlySet<string> = new Set(
  allRoutes.map(({ path }) => path).filter((path) => !path.includes(':')),
);

/** An operation, and the parameters of its path. */
export interface FoundRoute {
  route: GatewayRoute;
  params: Record<PathParameter, string>;
}

/**
 * Finds the operation for a path. A doubled slash and one at the end do not matter: the vendor's own n8n node
 * sends `POST /messages//text`.
 * @throws {CommandError} with 400 when a parameter is not percent-encoded as it should be
 */
export function findRoute(method: string, pathname: string): FoundRoute | undefined {
  const path = plainPath(pathname);
  // HEAD asks for the headers of GET.
  const found = findIn(router, method, path) ?? (method === 'HEAD' ? findIn(router, 'GET', path) : undefined);
  if (!found) return undefined;
  if (found.params && FIXED_PATHS.has(path)) return undefined;
  const route = found.data;
  const params = Object.fromEntries(
    Object.entries(found.params ?? {}).map(([name, value]) => [name, decoded(value)]),
  ) as FoundRoute['params'];
  return route.serves && !route.serves(params) ? undefined : { route, params };
}

/** A path without doubled slashes and the one at its end. */
export function plainPath(pathname: string): string {
  return pathname.replaceAll(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
}

/**
 * A parameter of a path.
 * @throws {CommandError} with 400 when it is not percent-encoded correctly
 */
export function decoded(value = ''): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw wrongParameters(`"${value}" in the path is not percent-encoded correctly`);
  }
}
