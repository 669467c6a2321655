import { operationNames, type WhapiOperation } from '@whapi-webhooks/contract/requests';
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
 * path, decoded where they can be.
 */
export function findOperation(
  method: string,
  path: string,
): { operation: WhapiOperation; params: Record<string, string> } | undefined {
  const found = findRoute(router, method, path);
  // `GET /messages/text` names no message.
  if (!found || (found.params && fixedPaths.has(path))) return undefined;
  const params = Object.entries(found.params ?? {}).map(([name, value]) => [name, decodedOr(value)]);
  return { operation: found.data, params: Object.fromEntries(params) };
}

function decodedOr(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
