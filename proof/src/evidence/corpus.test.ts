import { validateWebhook } from '@whapi-webhooks/contract';
import type { Evidence } from '@whapi-webhooks/evidence';
import discrepancies from '@whapi-webhooks/schemas/discrepancies.json' with { type: 'json' };
import type { WhapiEventName } from '@whapi-webhooks/types';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { definitions } from '../contract.ts';
import type { Profile } from '../schema.ts';
import { toPlainSchema } from '../to-plain-schema.ts';
import { readCorpus } from './read-corpus.ts';

interface Fault {
  code: string;
  pointer: string;
}

const corpus = readCorpus();
const elided = corpus.filter(({ elided }) => elided !== undefined);
/** What the service sent, and what the vendor shows as a whole. */
const whole = corpus.filter(({ grade, elided }) => {
  return elided === undefined && ['captured', 'reported', 'vendor'].includes(grade);
});
const refused = new Set(discrepancies.flatMap(({ refuses = [] }: { refuses?: string[] }) => refuses));

describe('the tolerant profile', () => {
  test.each(whole)('accepts $file', (evidence) => {
    expect(faultsOf(evidence, 'tolerant')).toEqual([]);
  });

  test.each(elided)('finds nothing wrong with $file but what was left out', (evidence) => {
    const faults = faultsOf(evidence, 'tolerant');
    expect(faults.filter(({ code }) => code !== 'missing_property')).toEqual([]);
  });
});

describe('the strict profile', () => {
  test.each(whole)('accepts $file, or a discrepancy says why not', (evidence) => {
    if (!refused.has(evidence.file)) expect(faultsOf(evidence, 'strict')).toEqual([]);
  });

  test.each([...refused])('refuses %s, as a discrepancy says', (file) => {
    const evidence = corpus.find((candidate) => candidate.file === file);
    expect(evidence && faultsOf(evidence, 'strict')).not.toEqual([]);
  });
});

test('the corpus has payloads of every kind that is tested here', () => {
  expect(whole.length).toBeGreaterThan(25);
  expect(whole.some(({ operation }) => operation !== undefined)).toBe(true);
  expect(elided.length).toBeGreaterThan(2);
  expect(refused.size).toBeGreaterThan(0);
});

function faultsOf({ event, title, payload }: Evidence, profile: Profile): Fault[] {
  if (event === undefined) return faultsOfBody(title, payload, profile);
  const result = validateWebhook(payload, { profile, event: event as WhapiEventName });
  return (result.issues ?? []).map(({ code, pointer }) => ({ code, pointer }));
}

/** The contract validates webhooks only. */
function faultsOfBody(title: string, payload: unknown, profile: Profile): Fault[] {
  const ajv = new Ajv2020({ strictRequired: false, strictTypes: false, allowUnionTypes: true, allErrors: true });
  const validate = ajv.compile(toPlainSchema(definitions, { body: title }, profile));
  validate({ body: payload });
  return (validate.errors ?? []).map(({ keyword, instancePath: pointer }) => {
    return { code: keyword === 'required' ? 'missing_property' : keyword, pointer };
  });
}
