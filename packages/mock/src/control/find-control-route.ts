import { closest } from '@whapi-webhooks/contract';
import { ControlError } from './control-error.ts';
import type { ControlRoute } from './control-route.ts';

/** A route, and the parameters in the path. */
export interface FoundRoute {
  route: ControlRoute;
  params: Record<string, string>;
}

/**
 * Finds the route of a request.
 * @param segments the path below the prefix, decoded
 * @throws {ControlError} with 404 when there is no such path, with 405 when it is called by other methods
 */
export function findControlRoute(
  routes: readonly ControlRoute[],
  method: string,
  segments: readonly string[],
): FoundRoute {
  const found = routes.flatMap((route) => {
    const params = paramsOf(route, segments);
    return params ? [{ route, params }] : [];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  const match = found.find(({ route }) => route.method === wanted);
  if (match) return match;
  const path = `/${segments.join('/')}`;
  if (found.length > 0) {
    const allow = found.map(({ route }) => route.method).join(', ');
    throw new ControlError(405, 'method-not-allowed', `${path} does not accept ${method}`, {
      hint: `Use ${allow}.`,
      headers: { allow },
    });
  }
  const near = closest(path, new Set(routes.map((route) => route.path)));
  const hint = near === undefined ? 'GET /openapi.json lists all routes.' : `Did you mean ${near}?`;
  throw new ControlError(404, 'not-found', `The control plane has no ${path}`, { hint });
}

function paramsOf({ path }: ControlRoute, segments: readonly string[]): Record<string, string> | undefined {
  const pattern = path.split('/').slice(1);
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of pattern.entries()) {
    const segment = segments[i] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}
