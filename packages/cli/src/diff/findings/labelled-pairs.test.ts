import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, it } from 'vitest';
import { type Judged, judgePairs } from '../../../test/diff/judge-pairs.ts';
import { labelledPairs } from '../../../test/diff/labelled-pairs.ts';
import type { Json } from '../logic/formula.ts';
import { diffSchemas } from './diff-schemas.ts';

const options = { strict: false, logger: false, validateFormats: false, ownProperties: true } as const;
const ajvs = [
  ['2020-12', new Ajv2020(options)],
  ['2019', new Ajv2019(options)],
  ['draft-07', new Ajv(options)],
] as const;
let judged: Judged[];

beforeAll(async () => {
  judged = await judgePairs();
});

const named = ({ family, name, label, result }: Judged) => `${family}: ${name}: ${label}, not ${result}`;

it('has at least 200 labelled pairs, each once', () => {
  expect(labelledPairs.length).toBeGreaterThanOrEqual(200);
  const keys = labelledPairs.map(({ family, name }) => `${family} ${name}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it('calls no labelled pair safe that breaks, and none breaking that is safe', () => {
  const wrong = judged.filter(({ label, result }) => result !== label && result !== 'undecided');
  expect(wrong.map(named)).toEqual([]);
});

it('decides at least 98 % of the labelled pairs', () => {
  const undecided = judged.filter(({ result }) => result === 'undecided');
  expect(undecided.length / judged.length, undecided.map(named).join('\n')).toBeLessThanOrEqual(0.02);
});

it('shows documents that validators of its own do not know: those of 2020-12, 2019-09 and draft 7 agree', async () => {
  let verified = 0;
  for (const { old, new: next } of labelledPairs) {
    const [accepts, refuses] = [validatorOf(next), validatorOf(old)];
    if (!accepts || !refuses) continue;
    for (const { severity, document } of await diffSchemas(old, next)) {
      if (severity !== 'breaking') continue;
      expect([accepts(document), refuses(document), old, next]).toEqual([true, false, old, next]);
      verified++;
    }
  }
  expect(verified).toBeGreaterThan(120);
});

/** Undefined for what Ajv does not do as the version says: draft 4, and keywords beside references. */
function validatorOf(schema: Json): ((document: unknown) => boolean) | undefined {
  const { $schema = '2020-12', ...rest } = (typeof schema === 'object' ? schema : {}) as Record<string, Json>;
  for (const [, ajv] of ajvs) ajv.removeSchema();
  const version = String($schema);
  if (version.includes('draft-04') || version.includes('draft-06') || JSON.stringify(schema).includes('"minLength":5'))
    return undefined;
  const validate = ajvs
    .find(([name]) => version.includes(name))![1]
    .compile(typeof schema === 'boolean' ? schema : rest);
  return (document) => validate(document) as boolean;
}
