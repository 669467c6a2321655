import { createRequire } from 'node:module';

type Operations = { operation: string | null; method: string; path: string }[];

let names: ReadonlySet<string> | undefined;

/** Names of REST operations, and `METHOD /path` of each. Loaded when a capture names an operation. */
function operationNames(): ReadonlySet<string> {
  if (!names) {
    const require = createRequire(import.meta.url);
    const operations: Operations = require('@whapi-webhooks/schemas/rest/operations.json');
    names = new Set(operations.flatMap(({ operation, method, path }) => [operation ?? [], `${method} ${path}`].flat()));
  }
  return names;
}

/**
 * Whether a captured body belongs to a REST operation rather than to a webhook: it says which operation of the vendor, or
 * that it is a request or response, and no event. Other logs call other things an operation.
 * @param wrapper the object that the body was found in
 */
export function isRestBody({ operation, part, event }: Record<string, unknown> = {}): boolean {
  if (typeof operation !== 'string' || event !== undefined) return false;
  return part === 'request' || part === 'response' || operationNames().has(operation);
}
