import { fileURLToPath } from 'node:url';
import { countedObservations, declaredProperties } from '@whapi-webhooks/evidence';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Schema } from '../read-schemas.ts';
import { readLedger } from './read-ledger.ts';

const { bundle, corpus } = await readLedger(fileURLToPath(new URL('../../', import.meta.url)));

/** The place of each property, by its schema. */
const places = new Map<Schema, string>();
for (const [title, schema] of Object.entries(bundle.$defs)) {
  for (const { path, property } of declaredProperties(schema)) places.set(property, `${title}.${path}`);
}

/** Ajv walks by itself, and says which properties it comes across. */
const met = new Set<string>();
const ajv = new Ajv2020({ strict: false, discriminator: true, allErrors: true, code: { optimize: false } });
ajv.addKeyword({ keyword: 'x-evidence', compile: (_, schema) => () => met.add(`${places.get(schema)}`) === met });
ajv.addSchema({ $defs: bundle.$defs }, 'bundle.json');

// Ajv knows no fallback for a variant without its discriminator, and nothing of what was added by hand.
const whole = corpus.filter(({ elided, completed }) => !elided && !completed);

test.each(whole)('Ajv comes across the same properties of $file as we count', (evidence) => {
  // Compiled once for all payloads of a title.
  const validate = ajv.getSchema(`bundle.json#/$defs/${evidence.title}`);
  met.clear();
  validate?.(evidence.payload);
  const counted = [...countedObservations(evidence, bundle.$defs)].flatMap((observation) =>
    observation.kind === 'property' && observation.present ? [`${observation.title}.${observation.path}`] : [],
  );
  const declared = new Set(places.values());
  expect([...met].sort()).toEqual([...new Set(counted)].filter((place) => declared.has(place)).sort());
  expect(met.size).toBeGreaterThan(3);
});
