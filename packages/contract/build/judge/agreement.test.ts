import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import stepsBundle from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { contractCases } from '../../src/cases/contract-cases.ts';
import type { SchemaValidator } from '../../src/compiled/schema-validator.ts';
import { validators as requests } from '../../src/generated/compiled/requests.js';
import { validators as steps } from '../../src/generated/compiled/steps.js';
import { validators as webhooks } from '../../src/generated/compiled/webhooks.js';
import { webhooksOf } from '../webhooks-of.ts';
import type { Purpose, Schema } from '../with-profiles.ts';
import { compileValidators } from './compile-validators.ts';
import { mutantsOf } from './mutants-of.ts';
import { samplesOf } from './samples-of.ts';

const HELPERS = new URL('./helpers.ts', import.meta.url).href;
const MUTANTS = 60;
/** With no room at all, the first error still tells that there is one. */
const LIMITS = [0, 1, 3, 100];

const cases = contractCases();
const webhookTitles = Object.fromEntries(webhooksOf(bundle).map(({ event, title }) => [event, title]));

describe.each(Object.entries(webhookTitles))('%s', async (event, title) => {
  const judge = await judgeOf(bundle, title, 'webhooks');
  const payloads = cases.filter((contractCase) => contractCase.event === event).map(({ payload }) => payload);
  const validate = webhooks[event as keyof typeof webhooks];

  it('has the errors that Ajv reports, of examples and counterexamples', () => {
    expect(payloads.length).toBeGreaterThan(1);
    for (const payload of payloads) expectAgreement(validate, judge, payload);
  });

  it('has them of mutants', () => {
    for (const [seed, payload] of payloads.entries()) {
      for (const mutant of mutantsOf(payload, MUTANTS, seed)) expectAgreement(validate, judge, mutant);
    }
  });
});

describe.each([
  ['requests', bundle as Schema, requests],
  ['steps', { oneOf: [], $defs: { ...stepsBundle.$defs } } as Schema, steps],
])('%s', async (_, definitions, validators) => {
  const titles = titlesOf(validators);
  it.each(titles)('%s has the errors that Ajv reports, of samples and their mutants', async (name, title) => {
    const judge = await judgeOf(definitions, title, 'requests');
    const validate = validators[name as keyof typeof validators] as SchemaValidator;
    for (const [seed, sample] of samplesOf(title, definitions.$defs).entries()) {
      expectAgreement(validate, judge, sample);
      for (const mutant of mutantsOf(sample, MUTANTS, seed)) expectAgreement(validate, judge, mutant);
    }
  });
});

function titlesOf(validators: Readonly<Record<string, SchemaValidator>>): [name: string, title: string][] {
  const arguments_: Record<string, { argument: string }> = stepsBundle.steps;
  return Object.keys(validators).map((name) => [
    name,
    name === 'scenario' ? 'AnyScenario' : (arguments_[name]?.argument ?? name),
  ]);
}

function expectAgreement(validate: SchemaValidator, judge: SchemaValidator, value: unknown): void {
  for (const strict of [true, false]) {
    for (const limit of LIMITS) {
      const errors = validate(value, strict, limit);
      const expected = judge(value, strict, limit);
      if (JSON.stringify(errors) === JSON.stringify(expected)) continue;
      expect({ value, strict, limit, errors }).toEqual({ value, strict, limit, errors: expected });
    }
  }
}

async function judgeOf(definitions: Schema, title: string, purpose: Purpose): Promise<SchemaValidator> {
  const code = compileValidators(definitions, { judge: title }, HELPERS, { purpose });
  return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)).validators.judge;
}
