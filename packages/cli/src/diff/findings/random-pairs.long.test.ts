import { expect, it } from 'vitest';
import { generateDocuments, pairOf } from '../../../test/diff/generate-documents.ts';
import { judgePairs } from '../../../test/diff/judge-pairs.ts';
import { mutated, randomSchema, randomValue } from '../../../test/diff/random-schema.ts';
import { seeded } from '../solve/variety.ts';
import { distinguish } from './pair.ts';

const ROOT = { old: '', new: '' };

/** Labelled pairs of which Ajv accepts or refuses a document against the specification, and why. */
const AJV_DIFFERS: Readonly<Record<string, string>> = {
  'unevaluatedProperties with if without then': 'an `if` without `then` and `else` is ignored',
  'unevaluatedItems with contains, reversed': '`contains` counts as evaluating all items',
  'nullable is no keyword of JSON Schema, reversed': 'the keyword of OpenAPI is known',
};

it('10,000 documents of each labelled pair that is judged safe are accepted by the old version', {
  timeout: 3_600_000,
}, async () => {
  const safe = (await judgePairs()).filter(({ result }) => result === 'safe' || result === 'equal');
  expect(safe.length).toBeGreaterThan(200);
  for (const { family, name, old, new: next } of safe) {
    const pair = await pairOf(old, next);
    let documents = 0;
    let refused: unknown;
    for (const document of generateDocuments(pair, 10_000, 7)) {
      documents++;
      if (pair.old.validators('')(document) === false) refused ??= { document, old, next };
    }
    if (name in AJV_DIFFERS) expect(refused, `${name}: Ajv no longer differs`).toBeDefined();
    else expect(refused, name).toBeUndefined();
    const isEmpty = 'empty' in pair.solver.solve([pair.new.idAt('') * 2]);
    expect([family, name, documents]).toEqual([family, name, isEmpty ? 0 : 10_000]);
  }
});

it('no document contradicts what is said about 4,000 random schemas and a change of each', {
  timeout: 3_600_000,
}, async () => {
  const random = seeded(20_261_126);
  const counts = { document: 0, none: 0, undecided: 0 };
  for (let index = 0; index < 4_000; index++) {
    const old = randomSchema(random, 2);
    const next = mutated(old, random);
    const pair = await pairOf(old, next).catch(() => undefined); // A mutation may be no valid schema.
    if (!pair || hasAjvFault(old) || hasAjvFault(next)) continue;
    const evidence = distinguish(pair, ROOT, 'new');
    counts[Object.keys(evidence)[0] as keyof typeof counts]++;
    if (!('none' in evidence)) continue;
    for (const document of [
      ...Array.from({ length: 150 }, () => randomValue(random)),
      ...generateDocuments(pair, 50, index),
    ]) {
      const isContradiction = pair.new.validators('')(document) === true && pair.old.validators('')(document) === false;
      if (isContradiction) expect.fail(`refused ${JSON.stringify({ document, old, next })}`);
    }
  }
  expect(counts.document).toBeGreaterThan(500);
  expect(counts.none).toBeGreaterThan(500);
  expect(counts.undecided / (counts.document + counts.none + counts.undecided)).toBeLessThan(0.02);
});

/**
 * Ajv ignores `contains` for an empty array where `prefixItems` is beside it, what an `if` without `then` and `else`
 * evaluates, and counts items as evaluated by branches of `oneOf` that do not match.
 */
function hasAjvFault(schema: unknown): boolean {
  const text = JSON.stringify(schema);
  const hasChoice = text.includes('"unevaluated') && /"(?:oneOf|anyOf|if)"/.test(text);
  return hasChoice || (text.includes('"contains"') && text.includes('"prefixItems"'));
}
