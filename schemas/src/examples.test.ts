import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  'unknown_event',
];
const root = fileURLToPath(new URL('../', import.meta.url));
const bundle = await bundleSchemas(root);
const webhooks = [...(await readSchemas(path.join(root, 'webhooks')))].map(([file, schema]) => ({
  ...schema,
  event: path.basename(file, '.schema.json'),
}));
const messageTypes = (bundle.$defs.Message?.oneOf ?? []).map(({ $ref = '' }) => {
  const title = $ref.replace('#/$defs/', '');
  return { title, type: `${bundle.$defs[title]?.properties?.type?.const}` };
});

/** The declared properties that the last payloads had. */
const met = new Set<object>();
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  discriminator: true,
  allErrors: true,
  // Compiling costs more than validating here.
  code: { optimize: false },
});
ajv.addVocabulary(['x-see', 'x-open-vocabulary', 'x-fallback']);
ajv.addKeyword({ keyword: 'x-strict-required', macro: (required: string[]) => ({ required }) });
ajv.addKeyword({ keyword: 'x-evidence', compile: (_, property) => () => met.add(property) === met });
ajv.addSchema({ $defs: bundle.$defs }, 'bundle.json');

describe.each(webhooks)('$event', ({ event, title, properties = {}, anyOf }) => {
  const validate = strictValidator(`${title}`);
  const examples = read<Json>(`examples/${event}`);
  const counterexamples = read<Counterexample>(`counterexamples/${event}`);

  test.each(Object.entries(examples))('example %s is valid', (_, webhook) => {
    validate(webhook);
    expect(validate.errors).toBeNull();
    expect(Object.keys(webhook)).toEqual(Object.keys(properties).filter((key) => Object.hasOwn(webhook, key)));
    expect(JSON.stringify(webhook)).not.toContain('[email');
  });

  test('minimal has no optional property', () => {
    for (const smaller of lackingOneProperty(examples.minimal)) {
      expect(validate(smaller), JSON.stringify(smaller)).toBe(false);
    }
  });

  test('maximal has every declared property', () => {
    // Each message type has its own maximal example; here, one type represents the properties that all types share.
    const others = messageTypes.map(({ title }) => title).filter((title) => title !== 'TextMessage');
    const uncounted = event === 'messages.post' ? others : ['Message'];
    // No single webhook has all alternatives.
    expect(missedBy(`${title}`, anyOf ? Object.values(examples) : [examples.maximal], uncounted)).toEqual([]);
  });

  test('has at least three counterexamples', () => {
    expect(Object.keys(counterexamples).length).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(counterexamples))('counterexample %s is rejected', (_, counterexample) => {
    const { because, issue, profiles, types, payload } = counterexample;
    expect(validate(payload)).toBe(false);
    expect(Object.keys(counterexample)).toEqual(['because', 'issue', 'profiles', 'types', 'payload']);
    expect(because).toMatch(/^["A-Z].+\.$/);
    expect(CODES).toContain(issue.code);
    expect(hasPlace(payload, issue.pointer)).toBe(issue.code !== 'missing_property');
    expect([['strict'], ['strict', 'tolerant']]).toContainEqual(profiles);
    expect(['refuse', 'cannot express']).toContain(types);
    // Tolerant rejects what the types refuse. Only a literal cannot have undeclared properties, and only tolerant reads
    // what has an unlisted tag as its base.
    if (types === 'cannot express') expect(profiles).toEqual(['strict']);
    else if (!profiles.includes('tolerant')) expect(['unknown_property', 'invalid_value']).toContain(issue.code);
  });
});

describe.each(messageTypes)('messages of type $type', ({ title, type }) => {
  const name = type.replaceAll('_', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const examples = read<{ messages: Json[] }>('examples/messages.post');
  const counterexamples = read<Counterexample>('counterexamples/messages.post');
  const validate = strictValidator('MessagesPostWebhook');

  test('minimal is one message without optional properties', () => {
    const minimal = examples[`${name}-minimal`];
    expect(minimal?.messages).toMatchObject([{ type }]);
    for (const smaller of lackingOneProperty(minimal)) {
      expect(validate(smaller), JSON.stringify(smaller)).toBe(false);
    }
  });

  test('maximal has every property declared for the type', () => {
    const { messages = [] } = examples[`${name}-maximal`] ?? {};
    // Shared properties are covered once: by the maximal example of the event; actions by action-maximal.
    const shared = ['MessageBase', 'QuotedContent', ...(type === 'pin' ? ['Action'] : [])];
    const own = messages.filter((message) => message.type === type);
    expect(missedBy(title, own, shared)).toEqual([]);
  });

  test('has at least three counterexamples', () => {
    const own = Object.values(counterexamples).filter(({ payload }) => {
      const { messages } = payload as { messages?: Json[] };
      return Array.isArray(messages) && messages.some((message) => message?.type === type);
    });
    expect(own.length).toBeGreaterThanOrEqual(3);
  });
});

test('every folder belongs to an event', () => {
  const events = webhooks.map(({ event }) => event);
  for (const folder of ['examples', 'counterexamples']) {
    expect(readdirSync(path.join(root, folder)).sort()).toEqual(events);
  }
});

/** The strict validator of a schema. What the schemas share is compiled once. */
function strictValidator(title: string) {
  return ajv.compile({ $ref: `bundle.json#/$defs/${title}` });
}

/**
 * The declared properties of a schema and of what it refers to that are missing from payloads.
 * @param uncounted titles of definitions whose properties are not counted
 */
function missedBy(title: string, payloads: unknown[], uncounted: readonly string[] = []): object[] {
  const validate = strictValidator(title);
  met.clear();
  for (const payload of payloads) validate(payload);
  return [...declaredIn(bundle.$defs[title], new Set(uncounted))].filter((property) => !met.has(property));
}

function* declaredIn(schema: unknown, seen: Set<string>): Generator<object> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('x-evidence' in schema) yield schema;
  for (const [key, child] of Object.entries(schema)) {
    const title = key === '$ref' ? `${child}`.replace('#/$defs/', '') : undefined;
    if (title === undefined) yield* declaredIn(child, seen);
    else if (!seen.has(title)) yield* declaredIn(bundle.$defs[title], seen.add(title));
  }
}

function read<T>(folder: string): Record<string, T> {
  const files = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
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
