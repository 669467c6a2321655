import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

test('marks required properties', () => {
  expect(fieldsOf({ properties: { id: {}, name: {} }, required: ['id'] }, {})).toEqual([
    { name: 'id', schema: {}, presence: 'required' },
    { name: 'name', schema: {}, presence: 'optional' },
  ]);
});

test('marks alternative properties', () => {
  const schema = {
    properties: { some: {}, all: {}, event: {} },
    required: ['event'],
    anyOf: [{ required: ['some'] }, { required: ['all'] }],
  };
  expect(fieldsOf(schema, {}).map(({ presence }) => presence)).toEqual([
    'one of several',
    'one of several',
    'required',
  ]);
});

test('inherits the properties of an allOf, and overrides them with own ones', () => {
  const definitions = { Base: { properties: { id: {}, type: { type: 'string' } }, required: ['id', 'type'] } };
  const schema = { allOf: [{ $ref: '#/$defs/Base' }], properties: { type: { const: 'text' }, text: {} } };
  expect(fieldsOf(schema, definitions)).toEqual([
    { name: 'id', schema: {}, presence: 'required' },
    { name: 'type', schema: { const: 'text' }, presence: 'required' },
    { name: 'text', schema: {}, presence: 'optional' },
  ]);
});

test('lists the properties of nested objects after them', () => {
  const rows = { type: 'array', items: { properties: { id: {} }, required: ['id'] } };
  const fields = fieldsOf({ properties: { event: { properties: { type: {} } }, rows } }, {});
  expect(fields.map(({ name, presence }) => [name, presence])).toEqual([
    ['event', 'optional'],
    ['event.type', 'optional'],
    ['rows', 'optional'],
    ['rows[].id', 'required'],
  ]);
});
