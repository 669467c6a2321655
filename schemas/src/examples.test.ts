import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { bundleSchemas } from './bundle-schemas.ts';
import { readSchemas } from './read-schemas.ts';

type Json = Record<string, unknown>;
interface Counterexample {
  because: string;
  issue: { code: string; pointer: string };
  profiles: string[];
  types: string;
  payload: Json;
}

const CODES = [
  'invalid_type',
  'missing_property',
  'unknown_property',
  'invalid_value',
  'invalid_format',
  'out_of_range',
  'wrong_length',
  'wrong_payload_key',
];
const root = fileURLToPath(new URL('../', import.meta.url));
const bundle = await bundleSchemas(root);
const webhooks = [...(await readSchemas(path.join(root, 'webhooks')))].map(([file, schema]) => ({
  ...schema,
  event: path.basename(file, '.schema.json'),
}));

describe.each(webhooks)('$event', ({ event, title, required }) => {
  const { validate, declared, met } = strictValidator(`${title}`);
  const examples = read<Json>(`examples/${event}`);
  const counterexamples = read<Counterexample>(`counterexamples/${event}`);

  test.each(Object.entries(examples))('example %s is valid', (_, webhook) => {
    validate(webhook);
    expect(validate.errors).toBeNull();
    expect(Object.keys(webhook)).toEqual(required);
    expect(JSON.stringify(webhook)).not.toContain('[email');
  });

  test('minimal has nothing that could be left out', () => {
    for (const smaller of lackingOneProperty(examples.minimal)) {
      expect(validate(smaller), JSON.stringify(smaller)).toBe(false);
    }
  });

  test('maximal has every declared property', () => {
    met.clear();
    validate(examples.maximal);
    expect([...declared].filter((property) => !met.has(property))).toEqual([]);
  });

  test('has at least five counterexamples', () => {
    expect(Object.keys(counterexamples).length).toBeGreaterThanOrEqual(5);
  });

  test.each(Object.entries(counterexamples))('counterexample %s is refused', (_, counterexample) => {
    const { because, issue, profiles, types, payload } = counterexample;
    expect(validate(payload)).toBe(false);
    expect(Object.keys(counterexample)).toEqual(['because', 'issue', 'profiles', 'types', 'payload']);
    expect(because).toMatch(/^["A-Z].+\.$/);
    expect(CODES).toContain(issue.code);
    expect(hasPlace(payload, issue.pointer)).toBe(issue.code !== 'missing_property');
    expect([['strict'], ['strict', 'tolerant']]).toContainEqual(profiles);
    expect(['refuse', 'cannot express']).toContain(types);
  });
});

test('every folder belongs to an event', () => {
  const events = webhooks.map(({ event }) => event);
  for (const folder of ['examples', 'counterexamples']) {
    expect(readdirSync(path.join(root, folder)).sort()).toEqual(events);
  }
});

/** The validator of one webhook, with the properties its schema declares and those a payload had. */
function strictValidator(title: string) {
  const declared = new Set<object>();
  const met = new Set<object>();
  const ajv = new Ajv2020({ strict: true, strictRequired: false, discriminator: true });
  ajv.addVocabulary(['x-see', 'x-open-vocabulary', 'x-otherwise']);
  ajv.addKeyword({
    keyword: 'x-evidence',
    compile: (_, property) => {
      declared.add(property);
      return () => met.add(property) === met;
    },
  });
  const validate = ajv.compile({ $ref: `#/$defs/${title}`, $defs: bundle.$defs });
  return { validate, declared, met };
}

function read<T>(folder: string): Record<string, T> {
  const files = readdirSync(path.join(root, folder));
  return Object.fromEntries(
    files.map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(root, folder, file), 'utf8')),
    ]),
  );
}

function* lackingOneProperty(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const smaller of lackingOneProperty(item)) yield value.with(index, smaller);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Json;
      yield rest;
      for (const smaller of lackingOneProperty(child)) yield { ...value, [key]: smaller };
    }
  }
}

function hasPlace(value: unknown, pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  return keys.reduce((place, key) => (place as Json | undefined)?.[key], value) !== undefined;
}
