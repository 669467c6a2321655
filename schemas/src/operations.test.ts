import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSchemas } from './read-schemas.ts';
import { walkSchema } from './walk-schema.ts';

interface Operation {
  operation: string;
  method: string;
  path: string;
  does: string;
  request: string | null;
  response: string | null;
  events: string[];
  evidence: string;
}

/** In the vendor's spelling. */
const PARAMETERS = [
  'AssociationID',
  'CallID',
  'ChatID',
  'ContactID',
  'EntryID',
  'GroupID',
  'InviteCode',
  'LabelID',
  'MediaID',
  'MediaMessageType',
  'MessageID',
  'PhoneNumber',
  'ProductID',
];

const root = new URL('../', import.meta.url);
const files = await readSchemas(fileURLToPath(root));
const operations: Operation[] = JSON.parse(readFileSync(new URL('rest/operations.json', root), 'utf8'));

test('every operation has the same properties in the same order', () => {
  const keys = ['operation', 'method', 'path', 'does', 'request', 'response', 'events', 'evidence'];
  for (const operation of operations) expect(Object.keys(operation)).toEqual(keys);
});

test('every operation has a description', () => {
  for (const { does } of operations) expect(does).toMatch(/^[a-z][^.]+$/);
});

test('operations are unique', () => {
  expect(repeated(operations.map(({ operation }) => operation))).toEqual([]);
  expect(repeated(operations.map((operation) => `${operation.method} ${operation.path}`))).toEqual([]);
});

test('methods are HTTP methods, and parameters have the names of the vendor', () => {
  for (const { method, path: template } of operations) {
    expect(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']).toContain(method);
    expect(template).toMatch(/^(\/([a-z_]+|\{\w+\}))+$/);
    for (const [, parameter] of template.matchAll(/\{(\w+)\}/g)) expect(PARAMETERS).toContain(parameter);
  }
});

test('requests and responses are schemas, and GET and HEAD have no request', () => {
  const titles = [...files.values()].map(({ title }) => title);
  for (const { operation, method, request, response } of operations) {
    if (request !== null) expect(request).toMatch(/Request$|^Settings$/);
    for (const title of [request, response]) if (title !== null) expect(titles, operation).toContain(title);
    if (method === 'GET' || method === 'HEAD') expect(request).toBeNull();
  }
});

test('events belong to the contract and have evidence', () => {
  for (const { events, evidence } of operations) {
    for (const event of events) expect(files.has(`webhooks/${event}.schema.json`), event).toBe(true);
    expect(repeated(events)).toEqual([]);
    expect(['captured', 'spec', 'inferred']).toContain(evidence);
  }
});

test('every REST schema is used by an operation or by another schema', () => {
  const used = new Set(operations.flatMap(({ request, response }) => [request, response]));
  const referred = new Set<string>();
  for (const [file, schema] of files) {
    walkSchema(schema, ({ $ref }) => referred.add(path.posix.join(path.posix.dirname(file), `${$ref}`)));
  }
  const unused = [...files].filter(
    ([file, { title = '' }]) => file.startsWith('rest/') && !used.has(title) && !referred.has(file),
  );
  // Every operation can respond with an error.
  expect(unused.map(([, { title }]) => title)).toEqual(['ErrorResponse']);
});

function repeated(names: string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}
