import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readJson } from './read-json.ts';
import { readSchemas } from './read-schemas.ts';
import { GRADES, gradeOperations, nameOf } from './rest/grade-operations.ts';
import { readKnowledge } from './rest/read-knowledge.ts';
import { walkSchema } from './walk-schema.ts';

/** A row of `rest/partner/operations.json`. */
interface PartnerOperation {
  method: string;
  path: string;
  does: string;
  request: string | null;
  response: string | null;
  evidence: string;
  /** The page of the vendor that shows it. */
  page: string | null;
}

/** In the vendor's spelling. */
const PARAMETERS = [
  'AssociationID',
  'CallID',
  'ChatID',
  'CollectionID',
  'CommunityID',
  'ContactID',
  'ContactLID',
  'EntryID',
  'GroupID',
  'InviteCode',
  'LabelID',
  'MediaID',
  'MediaMessageType',
  'MessageID',
  'NewsletterID',
  'NewsletterInviteCode',
  'OrderID',
  'PhoneNumber',
  'ProductID',
];

const root = fileURLToPath(new URL('../', import.meta.url));
const files = await readSchemas(root);
const partnerOperations = await readJson<PartnerOperation[]>(root, 'rest/partner/operations.json');
const { operations, knowledge } = await readKnowledge(root);

test('every operation has the same properties in the same order', () => {
  const keys = ['operation', 'method', 'path', 'does', 'request', 'response', 'events', 'evidence'];
  for (const operation of operations) expect(Object.keys(operation)).toEqual(keys);
});

test('every operation has a description', () => {
  for (const { does } of operations) expect(does).toMatch(/^[a-z][^.]+$/);
});

test('operations are unique', () => {
  expect(repeated(operations.flatMap(({ operation }) => operation ?? []))).toEqual([]);
  expect(repeated(operations.map(nameOf))).toEqual([]);
});

test('methods are HTTP methods, and parameters have the names of the vendor', () => {
  for (const { method, path: template } of operations) {
    expect(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']).toContain(method);
    expect(template).toMatch(/^(\/([A-Za-z_]+|\{\w+\}))+$/);
    for (const [, parameter] of template.matchAll(/\{(\w+)\}/g)) expect(PARAMETERS).toContain(parameter);
  }
});

test('requests and responses are schemas, and GET and HEAD have no request', () => {
  const titles = [...files.values()].map(({ title }) => title);
  for (const { operation, method, request, response } of operations) {
    if (request !== null) expect(request).toMatch(/Request$|^Settings$/);
    for (const title of [request, response]) if (title !== null) expect(titles, `${operation}`).toContain(title);
    if (method === 'GET' || method === 'HEAD') expect(request).toBeNull();
  }
});

test('events belong to the contract', () => {
  for (const { events } of operations) {
    for (const event of events) expect(files.has(`webhooks/${event}.schema.json`), event).toBe(true);
    expect(repeated(events)).toEqual([]);
  }
});

test('operations have the names of the vendor, and no name where only clients know them', () => {
  for (const row of operations) {
    const declared = knowledge.openApi[nameOf(row)];
    if (declared) expect(row.operation).toBe(declared.id);
    expect(row.operation === null, nameOf(row)).toBe(row.evidence.operation === 'clients');
  }
});

describe('evidence', () => {
  test('is what the OpenAPI, the sources, the counts and the corpus say; if not, run `npm run generate`', () => {
    const derived = gradeOperations(operations, knowledge);
    for (const [i, row] of operations.entries()) expect(row.evidence, nameOf(row)).toEqual(derived[i]);
  });

  test('of sources has a page or a repository of the vendor where it is documented', () => {
    for (const { name, url, grade } of knowledge.sources) {
      expect(GRADES).toContain(grade);
      const vendor =
        /^https:\/\/(support\.whapi\.cloud\/help-desk|whapi\.cloud\/blog|github\.com\/Whapi-Cloud)\/[\w/-]+$/;
      if (grade === 'documented') expect(url, name).toMatch(vendor);
      else expect(url ?? 'https://github.com/Whapi-Cloud/-', name).toMatch(vendor);
    }
  });
});

describe('operations of the partner API', () => {
  test('are unique, and documented where a page of the vendor shows them', () => {
    expect(repeated(partnerOperations.map(nameOf))).toEqual([]);
    for (const { does, evidence, page } of partnerOperations) {
      expect(does).toMatch(/^[a-z][^.]+$/);
      expect(GRADES).toContain(evidence);
      expect(page !== null, does).toBe(evidence === 'documented');
    }
  });

  test('have schemas, and are none of the gateway', () => {
    const titles = [...files.values()].map(({ title }) => title);
    const ofGateway = operations.map(nameOf);
    for (const row of partnerOperations) {
      for (const title of [row.request, row.response]) if (title !== null) expect(titles).toContain(title);
      expect(ofGateway).not.toContain(nameOf(row));
    }
  });
});

test('every REST schema is used by an operation or by another schema', () => {
  const used = new Set([...operations, ...partnerOperations].flatMap(({ request, response }) => [request, response]));
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
