import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { contractCases } from '../cases/contract-cases.ts';
import { sizedEvents } from '../testing/sized-events.ts';
import { validators } from './validators.ts';
import { webhookSchema } from './webhook-schema.ts';

const options = { strict: false, logger: false, validateFormats: false } as const;
const TARGETS = [
  ['draft-2020-12', () => new Ajv2020(options)],
  ['draft-07', () => new Ajv(options)],
] as const;

describe.each(TARGETS)('in %s', (target, engine) => {
  it.each(sizedEvents)('%s accepts and rejects what the tolerant profile does', (event) => {
    const { jsonSchema } = validators[event]['~standard'];
    const accepts = {
      input: engine().compile(jsonSchema.input({ target })),
      output: engine().compile(jsonSchema.output({ target })),
    };
    for (const { payload, name } of contractCases().filter((contractCase) => contractCase.event === event)) {
      if (typeof payload !== 'object' || payload === null) continue;
      const { valid, issues = [] } = validators[event](payload);
      // Which event it is, and that its payload key is there, is looked at first.
      expect(accepts.output(payload), `${name}: ${issues[0]?.message}`).toBe(valid && 'event' in payload);
      const { event: _, ...rest } = payload;
      expect(accepts.input(rest), name).toBe(validators[event](rest).valid);
      expect(accepts.output(rest), name).toBe(false);
    }
  });

  it('any webhook is one of them', () => {
    const validate = engine().compile(webhookSchema['~standard'].jsonSchema.output({ target }));
    for (const { payload, counterexample } of contractCases()) {
      if (!counterexample) expect(validate(payload)).toBe(true);
    }
    expect(validate({})).toBe(false);
  });
});

it('holds only the definitions it refers to, and no keyword of ours', () => {
  const schema = validators['labels.delete']['~standard'].jsonSchema.output({ target: 'draft-2020-12' });
  expect(Object.keys(schema.$defs as object).length).toBeLessThan(5);
  const all = JSON.stringify(webhookSchema['~standard'].jsonSchema.output({ target: 'draft-2020-12' }));
  expect(all).not.toMatch(/"x-|unevaluatedProperties|discriminator|Request"/);
});

it('is the caller\u2019s own: changing it changes no other', () => {
  const { jsonSchema } = validators['labels.delete']['~standard'];
  const schema = jsonSchema.output({ target: 'draft-2020-12' });
  Object.assign(Object.values(schema.$defs as object)[0], { title: 'changed' });
  expect(JSON.stringify(jsonSchema.output({ target: 'draft-2020-12' }))).not.toContain('changed');
});

it.each(['openapi-3.0', 'draft-04', '', 'toString', '__proto__'])('throws for the target %j', (target) => {
  expect(() => webhookSchema['~standard'].jsonSchema.input({ target })).toThrow(
    /^Failed to convert to JSON Schema: unknown target ".*"\. Use draft-2020-12 or draft-07$/,
  );
});
