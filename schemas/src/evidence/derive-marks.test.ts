import type { Counts, Ledger } from '@whapi-webhooks/evidence';
import { expect, test } from 'vitest';
import type { Schema } from '../read-schemas.ts';
import { deriveMarks, findMarkFaults, writeMarks } from './derive-marks.ts';

const schemaOf = (...marks: string[]): Schema => ({
  title: 'Pet',
  properties: Object.fromEntries(marks.map((mark, i) => [`p${i}`, { 'x-evidence': mark }])),
});
const ledgerOf = (...seen: Counts[]): Pick<Ledger, 'definitions'> => ({
  definitions: {
    Pet: {
      seen: {},
      properties: Object.fromEntries(seen.map((counts, i) => [`p${i}`, { seen: counts, missing: {} }])),
      required: {},
    },
  },
});

test('sets the marks that the corpus decides about, and leaves the others', () => {
  const Pet = schemaOf('spec', 'captured', 'inferred');
  deriveMarks({ Pet }, ledgerOf({ captured: 1 }, { vendor: 1 }, { integrator: 1 }));
  expect(Pet).toEqual(schemaOf('captured', 'documented', 'inferred'));
});

test('refuses "captured" without a captured payload, and unknown marks, with the cure', () => {
  const files = new Map([['pet.schema.json', schemaOf('captured', 'captured', 'seen', 'reported')]]);
  expect(findMarkFaults(files, ledgerOf({ captured: 1 }, { vendor: 1 }))).toEqual([
    'pet.schema.json#/properties/p1/x-evidence: "captured" needs a captured payload in evidence/, and none has the property. Add one, or write "reported" if somebody saw it live',
    'pet.schema.json#/properties/p2/x-evidence: expected one of captured, reported, documented, spec, inferred, received "seen"',
  ]);
});

test('writes marks into a text and changes nothing else of it', () => {
  const text = `{ "properties": {
    "x-evidence": { "description": "\\"x-evidence\\": \\"spec\\"", "x-evidence": "spec" },
    "b": {"x-evidence":   "spec"}
  } }`;
  const schema = JSON.parse(text);
  schema.properties['x-evidence']['x-evidence'] = 'captured';
  schema.properties.b['x-evidence'] = 'inferred';
  expect(writeMarks(text, schema)).toBe(
    text.replace('"x-evidence": "spec" }', '"x-evidence": "captured" }').replace(':   "spec"', ':   "inferred"'),
  );
});

test('refuses a schema with another number of marks than the text', () => {
  expect(() => writeMarks('{}', schemaOf('spec'))).toThrow('found 0 of 1');
});
