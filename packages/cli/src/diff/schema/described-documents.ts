import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import type { Json } from '../logic/formula.ts';
import { asObject, GROUPS } from './to-formula.ts';

/** What a file describes: one kind of document, or several with a name each. */
export type Described = { kind: 'schema' } | { kind: 'definitions' | 'OpenAPI'; pointers: ReadonlyMap<string, string> };

/**
 * Finds the schemas of a file: its root, its definitions if there is nothing else, or what readers receive by an OpenAPI
 * document: its component schemas, the responses of operations, and the requests of webhooks.
 * @throws {Error} for documents that contain schemas of another kind
 * @example describedDocuments({ $defs: { Chat: {} } }); // { kind: 'definitions', pointers: Map { 'Chat' => '/$defs/Chat' } }
 */
export function describedDocuments(schema: Json): Described {
  const root = asObject(schema);
  if (typeof root.openapi === 'string') return openApiDocuments(schema, root.openapi);
  const other = ['swagger', 'asyncapi'].find((keyword) => typeof root[keyword] === 'string');
  if (other)
    throw new Error(`${other} ${root[other]} is no JSON Schema. Extract its schemas, or convert it to OpenAPI 3.1`);
  const isConstrained = Object.values(GROUPS).some((keywords) => keywords.some((keyword) => keyword in root));
  const keyword = ['$defs', 'definitions'].find((keyword) => Object.keys(asObject(root[keyword])).length > 0);
  if (isConstrained || !keyword) return { kind: 'schema' };
  return { kind: 'definitions', pointers: new Map(entriesAt(schema, `/${keyword}`)) };
}

function openApiDocuments(schema: Json, version: string): Described {
  if (!/^3\.[1-9]/.test(version))
    throw new Error(`OpenAPI ${version} has a schema dialect of its own. Convert the document to OpenAPI 3.1 first`);
  const contents = (holder: string, name: string): [string, string][] => {
    const found = entriesAt(schema, `${holder}/content`).filter(
      ([, at]) => valueAt(schema, `${at}/schema`) !== undefined,
    );
    return found.map(([type, at]) => [found.length === 1 ? name : `${name} ${type}`, `${at}/schema`]);
  };
  const operations = (keyword: string) =>
    entriesAt(schema, `/${keyword}`).flatMap(([path, at]) =>
      entriesAt(schema, at).map(([method, at]) => [`${method.toUpperCase()} ${path}`, at] as const),
    );
  const pointers = new Map([
    ...entriesAt(schema, '/components/schemas'),
    ...entriesAt(schema, '/components/responses').flatMap(([name, at]) => contents(at, `response ${name}`)),
    ...operations('webhooks').flatMap(([name, at]) => contents(`${at}/requestBody`, `webhook ${name}`)),
    ...operations('paths').flatMap(([name, at]) =>
      entriesAt(schema, `${at}/responses`).flatMap(([status, at]) => contents(at, `${name} ${status}`)),
    ),
  ]);
  return { kind: 'OpenAPI', pointers };
}

/** The names and pointers of the members of an object. */
function entriesAt(schema: Json, pointer: string): [string, string][] {
  const value = valueAt(schema, pointer) as Json | undefined;
  return Object.keys(asObject(value)).map((name) => [name, joinPointer(pointer, name)]);
}
