/** A REST operation, and the names of the types of its bodies. */
interface Operation {
  method: string;
  path: string;
  request: string | null;
  response: string | null;
}

const NAME = /^[A-Z]+ (?:\/(?:[\w-]+|\{\w+\}))+$/;
const TYPE = /^[A-Za-z]\w*$/;

/**
 * The lines of a module with the names of the operations, and the types of their bodies. They are no part of the types
 * package: everybody who imports that would pay for them.
 * @throws {Error} when a name cannot become part of the code
 */
export function operationsModule(operations: readonly Operation[]): string[] {
  const rows = operations.map(({ method, path, request, response }) => {
    const name = `${method} ${path}`;
    for (const type of [request, response]) if (type !== null) assertMatches(TYPE, type, name);
    assertMatches(NAME, name, name);
    return { name, request, response };
  });
  const types = rows.flatMap(({ request, response }) => [request, response]).filter((type) => type !== null);
  return [
    `import type { ${[...new Set(types)].sort().join(', ')} } from '@whapi-webhooks/types';`,
    `/** A REST operation of the vendor's API: \`POST /messages/text\`. */`,
    `export type WhapiOperation =${rows.map(({ name }) => `\n  | '${name}'`).join('')};`,
    `/** The bodies of requests and responses by operation; \`null\` where there is no schema. */`,
    `export interface BodiesByOperation {`,
    ...rows.map(({ name, request, response }) => `  '${name}': { request: ${request}; response: ${response} };`),
    `}`,
    `/** The REST operations of the vendor's API. */`,
    `export const operationNames: readonly WhapiOperation[] = ${JSON.stringify(rows.map(({ name }) => name))};`,
  ];
}

function assertMatches(pattern: RegExp, name: string, operation: string): void {
  if (pattern.test(name)) return;
  throw new Error(
    `Failed to generate the operation ${JSON.stringify(operation)}: expected a name that matches ${pattern.source}, received ${JSON.stringify(name)}. Correct rest/operations.json`,
  );
}
