import type { Document } from 'openapi-client-axios';
import { expect, it } from 'vitest';
import { partOf } from './part-of.ts';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

it('has the operations of one segment, and what they refer to', () => {
  const document = {
    openapi: '3.0.0',
    info: { title: '', version: '1' },
    paths: {
      '/a': { get: { responses: { 200: ref('responses', 'A') } } },
      '/a/{id}': { get: {} },
      '/ab': { get: { responses: { 200: ref('responses', 'B') } } },
    },
    components: {
      responses: { A: { schema: ref('schemas', 'A') }, B: {} },
      schemas: { A: { properties: { a: ref('schemas', 'A'), c: { items: ref('schemas', 'C') } } }, B: {}, C: {} },
    },
  };
  const part = partOf(document as unknown as Document, 'a');
  expect(Object.keys(part.paths ?? {})).toEqual(['/a', '/a/{id}']);
  expect(Object.keys(part.components?.responses ?? {})).toEqual(['A']);
  expect(Object.keys(part.components?.schemas ?? {})).toEqual(['A', 'C']);
});
