import { operationNames } from '@whapi-webhooks/contract/requests';
import type { WhapiOperation } from '@whapi-webhooks/types';
import { addRoute, createRouter, findRoute } from 'rou3';

const router = createRouter<WhapiOperation>();
const fixedPaths = new Set<string>();
for (const name of operationNames) {
  const [method = '', path = ''] = name.split(' ');
  addRoute(router, method, path.replaceAll(/\{(\w+)\}/g, ':$1'), name);
  if (!path.includes('{')) fixedPaths.add(path);
}

/**
 * The operation of the vendor's API that a request names, whether the mock serves it or not, and the parameters in its
 * path as they are written.
 */
export function findOperation(
  method: string,
  path: string,
): { operation: WhapiOperation; params: Record<string, string> } | undefined {
  const found = findRoute(router, method, path);
  // `GET /messages/text` names no message.
  if (!found || (found.params && fixedPaths.has(path))) return undefined;
  return { operation: found.data, params: { ...found.params } };
}
