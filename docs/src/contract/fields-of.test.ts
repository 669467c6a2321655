import { expect, test } from 'vitest';
import { fieldsOf } from './fields-of.ts';

test('tells which properties are required', () => {
  expect(fieldsOf({ properties: { id: {}, name: {} }, required: ['id'] }, {})).toEqual([
    { name: 'id', schema: {}, presence: 'required' },
    { name: 'name', schema: {}, presence: 'optional' },
  ]);
});

test('tells which properties stand in for one another', () => {
  const schema = {
    properties: { some: {}, all: {}, event: {} },
    required: ['event'],
    anyOf: [{ required: ['some'] }, { required: ['all'] }],
  };
  expect(fieldsOf(schema, {}).map(({ presence }) => presence)).toEqual(['one of these', 'one of these', 'required']);
});

test('takes over the properties of an allOf, and lets own ones stand in for them', () => {
  const definitions = { Base: { properties: { id: {}, type: { type: 'string' } }, required: ['id', 'type'] } };
  const schema = { allOf: [{ $ref: '#/$defs/Base' }], properties: { type: { const: 'text' }, text: {} } };
  expect(fieldsOf(schema, definitions)).toEqual([
    { name: 'id', schema: {}, presence: 'required' },
    { name: 'type', schema: { const: 'text' }, presence: 'required' },
    { name: 'text', schema: {}, presence: 'optional' },
  ]);
});

test('lists the properties of objects without a name below them', () => {
  const rows = { type: 'array', items: { properties: { id: {} }, required: ['id'] } };
  const fields = fieldsOf({ properties: { event: { properties: { type: {} } }, rows } }, {});
  expect(fields.map(({ name, presence }) => [name, presence])).toEqual([
    ['event', 'optional'],
    ['event.type', 'optional'],
    ['rows', 'optional'],
    ['rows[].id', 'required'],
  ]);
});
