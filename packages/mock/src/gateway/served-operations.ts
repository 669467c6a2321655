import type { GatewayRoute } from './gateway-route.ts';
import { routes } from './routes.ts';

const names = new Map<GatewayRoute, string>();

/** An operation as the vendor writes it: `PATCH /chats/{ChatID}`. */
export function operationOf(route: GatewayRoute): string {
  const known = names.get(route);
  if (known) return known;
  const name = `${route.method.toUpperCase()} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
  names.set(route, name);
  return name;
}

/**
 * The REST operations that the mock serves; all others get a 501.
 * @example servedOperations.includes('PATCH /chats/{ChatID}'); // true
 */
export const servedOperations: readonly string[] = routes.map(operationOf);
