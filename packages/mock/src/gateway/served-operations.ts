import type { GatewayRoute } from './gateway-route.ts';
import { routes } from './routes.ts';

/** An operation as the vendor writes it: `PATCH /chats/{ChatID}`. */
export function operationOf({ method, path }: Pick<GatewayRoute, 'method' | 'path'>): string {
  return `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`;
}

/**
 * The REST operations that the mock serves; all others get a 501.
 * @example servedOperations.includes('PATCH /chats/{ChatID}'); // true
 */
export const servedOperations: readonly string[] = routes.map(operationOf);
