import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { bundleSteps } from './bundle-schemas.ts';
import type { Schema } from './read-schemas.ts';
import { scenarioSchemaOf } from './scenario-schema-of.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const bundle = await bundleSteps(root);
const schema = scenarioSchemaOf(bundle);
const validate = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
}).compile(schema);

const from = '919984351847';
const reference = { $from: 'hello', at: '/id' };
const withStep = (step: object) => ({
  steps: [{ do: 'receiveMessage', with: { from, text: 'Hi' }, as: 'hello' }, step],
});

describe('the schema of scenario files', () => {
  const files = readdirSync(path.join(root, 'scenarios'), { recursive: true, encoding: 'utf8' });

  test.each(files.filter((file) => file.endsWith('.json')))('accepts %s', (file) => {
    const text = readFileSync(path.join(root, 'scenarios', file), 'utf8');
    const { $schema, ...scenario } = JSON.parse(text);
    expect(path.resolve(root, 'scenarios', path.dirname(file), $schema)).toBe(path.join(root, 'dist/scenario.json'));
    expect([validate(scenario), validate.errors]).toEqual([true, null]);
  });

  test.each(Object.entries(bundle.steps))('accepts the examples of %s, and refuses others', (name, { argument }) => {
    const { examples, properties, oneOf } = bundle.$defs[argument] as Schema & { examples: object[] };
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect([validate(withStep({ do: name, with: example })), validate.errors]).toEqual([true, null]);
      expect(validate(withStep({ do: name, with: { ...example, undeclared: 1 } }))).toBe(false);
    }
    expect(properties ?? oneOf).toBeDefined();
  });

  test.each([
    { do: 'react', with: { messageId: reference, emoji: reference } },
    { do: 'receiveMessage', with: { from: reference, text: reference, mentions: [reference] } },
    { do: 'receiveMessage', with: { from, image: { caption: reference, width: reference } } },
    { do: 'receiveMessage', with: { from, location: { latitude: reference, longitude: 1 } } },
    { do: 'addFault', with: { type: 'status', status: reference } },
    { do: 'stop', unless: reference },
    { do: 'stop' },
  ])('accepts references wherever a value may be: %j', (step) => {
    expect([validate(withStep(step)), validate.errors]).toEqual([true, null]);
  });

  test.each([
    { do: 'recieveMessage', with: { from, text: 'x' } },
    { do: 'receiveMessage', with: { text: 'x' } },
    { do: 'receiveMessage' },
    { do: 'receiveMessage', with: { from, txt: 'x' } },
    { do: 'advance', with: { by: true } },
    { do: 'addFault', with: { type: 'statos' } },
    { do: 'react', with: { messageId: { $from: 'hello', path: '/id' }, emoji: 'x' } },
    { do: 'stop', extra: 1 },
    { with: {} },
  ])('refuses %j', (step) => {
    expect(validate(withStep(step))).toBe(false);
  });

  test('describes each step where an editor shows it', () => {
    const { AnyScenarioStep } = schema.$defs as Record<string, Schema & { allOf: { then: Schema }[] }>;
    expect(AnyScenarioStep?.properties?.do?.enum).toEqual(Object.keys(bundle.steps));
    for (const { then } of AnyScenarioStep?.allOf ?? []) expect(then.description).toMatch(/\.$/);
  });
});

test('the names of events are those of the webhooks', () => {
  const events = readdirSync(path.join(root, 'webhooks')).map((file) => file.replace('.schema.json', ''));
  expect(bundle.$defs.EventName?.enum).toEqual(events.sort());
});
