import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Profile, validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const profiles: Profile[] = ['tolerant', 'strict'];
const drafts = ['2020-12', 'draft-07'] as const;
const combinations = profiles.flatMap((profile) => drafts.map((draft) => [profile, draft] as const));
// As the schemas have standard keywords only, Ajv rejects all others.
const options = { strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true } as const;
const cases = contractCases();
/** Python takes about 50 ms for each payload. */
const casesInPython = cases.filter((_, i) => i % 40 === 0);

async function schemaOf(...args: string[]): Promise<Record<string, unknown>> {
  const io = testIo();
  expect(await run(['schema', ...args], io)).toBe(0);
  return JSON.parse(io.stdout.text);
}

const verdictsOf = (profile: Profile, of = cases) =>
  of.map(({ payload }) => validateWebhook(payload, { profile }).valid);

/** A Python with the package jsonschema, if there is one. */
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import jsonschema']).status === 0,
);

const PYTHON = `
import json, sys
from jsonschema.validators import validator_for
schema = json.load(open(sys.argv[1]))
validator = validator_for(schema)
validator.check_schema(schema)
checker = validator(schema)
print(json.dumps([checker.is_valid(payload) for payload in json.load(open(sys.argv[2]))]))
`;

describe.each(combinations)('the schema of the %s profile in %s', (profile, draft) => {
  it('accepts and rejects what `validate` does, in Ajv', async () => {
    const schema = await schemaOf('--profile', profile, '--draft', draft);
    const accepts = (draft === 'draft-07' ? new Ajv(options) : new Ajv2020(options)).compile(schema);
    const expected = verdictsOf(profile);
    const names = cases.filter(({ payload }, i) => accepts(payload) !== expected[i]).map(({ name }) => name);
    expect(names).toEqual([]);
    expect(expected.filter((valid) => !valid).length).toBeGreaterThan(400);
    expect(expected.filter((valid) => valid).length).toBeGreaterThan(250);
  });

  it.skipIf(!python)('accepts and rejects what `validate` does, in Python', { timeout: 120_000 }, async () => {
    const folder = await tempFolder({ 'payloads.json': casesInPython.map(({ payload }) => payload) });
    const file = join(folder, 'schema.json');
    await writeFile(file, JSON.stringify(await schemaOf('--profile', profile, '--draft', draft)));
    const output = execFileSync(python!, ['-c', PYTHON, file, join(folder, 'payloads.json')], { encoding: 'utf8' });
    const expected = verdictsOf(profile, casesInPython);
    const verdicts: boolean[] = JSON.parse(output);
    expect(casesInPython.filter((_, i) => verdicts[i] !== expected[i]).map(({ name }) => name)).toEqual([]);
  });

  it('of one event accepts its webhooks only, and contains no more than they need', async () => {
    const args = ['--profile', profile, '--draft', draft];
    const [all, schema] = [await schemaOf(...args), await schemaOf(...args, '--event', 'labels.delete')];
    const accepts = (draft === 'draft-07' ? new Ajv(options) : new Ajv2020(options)).compile(schema);
    for (const { payload, event, counterexample } of cases) {
      if (!counterexample) expect(accepts(payload)).toBe(event === 'labels.delete');
    }
    expect(JSON.stringify(schema).length).toBeLessThan(JSON.stringify(all).length / 10);
  });

  it('has standard keywords of its draft only, and says what it is', async () => {
    const schema = await schemaOf('--profile', profile, '--draft', draft);
    expect(Object.keys(schema)).toEqual([
      '$schema',
      '$comment',
      'anyOf',
      draft === 'draft-07' ? 'definitions' : '$defs',
    ]);
    expect(schema.$comment).toMatch(
      new RegExp(`all events, ${profile} profile\\. whapi-webhooks \\d+\\.\\d+\\.\\d+, MIT`),
    );
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/"x-|"discriminator"/);
    if (draft === 'draft-07') expect(text).not.toMatch(/unevaluated|\$defs/);
    expect(await schemaOf('--profile', profile, '--draft', draft)).toEqual(schema);
  });
});

it.each([
  [['--event', 'chat.patch'], 'unknown event "chat.patch". Did you mean "chats.patch"?'],
  [['--draft', 'draft-04'], 'Allowed choices are 2020-12, draft-07'],
])('rejects %j with 2', async (args, message) => {
  const io = testIo();
  expect(await run(['schema', ...args], io)).toBe(2);
  expect(io.stderr.text).toContain(message);
  expect(io.stdout.text).toBe('');
});
