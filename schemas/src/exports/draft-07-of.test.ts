import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { bundleAccepts, corpus, readPackaged, titleOf, unionAccepts, withUndeclared } from '../../test/corpus.ts';
import type { Schema } from '../read-schemas.ts';
import { walkSchema } from '../walk-schema.ts';
import { draft07Of } from './draft-07-of.ts';

const draft07 = readPackaged('dist/bundle.draft-07.json');
const ajv = new Ajv({ strict: false }).addSchema(draft07);

describe.each([...new Set(corpus().map(({ event }) => event))])('%s', (event) => {
  const files = corpus().filter((each) => each.event === event);
  const validate = ajv.getSchema(`${draft07.$id}#/definitions/${titleOf(event)}`);

  test('has the same verdict in draft-07 on each example and counterexample, also with an undeclared property', () => {
    const verdicts = files.flatMap(({ file, payload }) =>
      [payload, ...withUndeclared(payload)].map((each) => ({
        file,
        in2020: bundleAccepts(event, each),
        in07: validate?.(each),
      })),
    );
    expect(verdicts.filter(({ in2020, in07 }) => in2020 !== in07)).toEqual([]);
    expect(new Set(verdicts.map(({ in07 }) => in07))).toEqual(new Set([true, false]));
  });
});

test('the union of all webhooks has the same verdict in draft-07', () => {
  const validate = ajv.getSchema(draft07.$id);
  const wrong = corpus().filter(({ payload }) => validate?.(payload) !== unionAccepts(payload));
  expect(wrong.map(({ file }) => file)).toEqual([]);
  const refused = corpus().filter(({ payload }) => !validate?.(payload));
  expect(refused.filter(({ file }) => file.startsWith('examples/'))).toEqual([]);
  expect(refused.length).toBeGreaterThan(1000);
});

test('no $ref of the bundle in draft-07 has a keyword beside it, which draft-07 would ignore', () => {
  const beside = new Set<string>();
  walkSchema(draft07, (node) => {
    if ('$ref' in node) for (const keyword of Object.keys(node)) beside.add(keyword);
  });
  expect([...beside]).toEqual(['$ref']);
});

test('converts each keyword that draft-07 lacks', () => {
  const $defs: Record<string, Schema> = {
    Base: { properties: { id: { type: 'string' } } },
    Middle: { allOf: [{ $ref: '#/$defs/Base' }], properties: { at: {} } },
    Thing: {
      allOf: [{ $ref: '#/$defs/Middle' }],
      properties: { next: { $ref: '#/$defs/Thing', description: 'The next.' } },
      oneOf: [{ required: ['id'] }, { required: ['at'] }],
      discriminator: { propertyName: 'id' },
      unevaluatedProperties: false,
    },
  };
  expect(draft07Of({ $schema: 'https://json-schema.org/draft/2020-12/schema', $defs })).toEqual({
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions: {
      Base: { properties: { id: { type: 'string' } } },
      Middle: { allOf: [{ $ref: '#/definitions/Base' }], properties: { at: {} } },
      Thing: {
        allOf: [{ $ref: '#/definitions/Middle' }],
        properties: { id: {}, at: {}, next: { description: 'The next.', allOf: [{ $ref: '#/definitions/Thing' }] } },
        oneOf: [{ required: ['id'] }, { required: ['at'] }],
        additionalProperties: false,
      },
    },
  });
});

test.each<[string, Schema, string]>([
  ['prefixItems', { prefixItems: [{}] }, '/$defs/A/prefixItems'],
  ['dependentRequired', { dependentRequired: { a: ['b'] } }, '/$defs/A/dependentRequired'],
  ['$dynamicRef', { items: { $dynamicRef: '#a' } }, '/$defs/A/items/$dynamicRef'],
  ['unevaluatedItems', { properties: { a: { unevaluatedItems: false } } }, '/$defs/A/properties/a/unevaluatedItems'],
  [
    'a schema in unevaluatedProperties',
    { unevaluatedProperties: { type: 'string' } },
    '/$defs/A/unevaluatedProperties',
  ],
  [
    'properties that depend on an alternative',
    { oneOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
    '/$defs/A/unevaluatedProperties',
  ],
  [
    'a base that allows any property',
    { allOf: [{ additionalProperties: {} }], unevaluatedProperties: false },
    '/$defs/A/unevaluatedProperties',
  ],
])('refuses %s', (_, schema, place) => {
  expect(() => draft07Of({ $defs: { A: schema } })).toThrow(`Failed to convert ${place} of the bundle to draft-07: `);
});
