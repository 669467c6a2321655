import type { WhapiEventName } from '@whapi-webhooks/types';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it, test } from 'vitest';
import { definitions, eventNames, readPayloads, webhookTitles } from './contract.ts';
import { engines, type Verdict } from './engines.ts';
import { evaluate } from './evaluate.ts';
import { generateDocument } from './generate-document.ts';
import { type Profile, profiles } from './schema.ts';

const FULL_SIZE = 1_000;
/** At full size 24,000 documents together, each in both profiles. */
const DOCUMENTS_AN_EVENT = inject('fullSize') ? FULL_SIZE : 100;
/** What part of them must be valid, and what part invalid, at least: the tolerant profile refuses few of the edits. */
const LEAST_PART = 1 / 10;
const SEED = 20_250_101;

const payloads = readPayloads();

describe.each(eventNames)('%s: all engines agree', (event) => {
  // Events with the same entities shall not see the same documents.
  const seed = SEED + eventNames.indexOf(event);
  const judges = new Map<Profile, Map<string, Verdict>>();

  beforeAll(async () => {
    for (const profile of profiles) judges.set(profile, await prepare(event, profile));
  });

  test('on every example and counterexample, as the files say', () => {
    const own = payloads.filter((payload) => payload.event === event);
    expect(own).not.toEqual([]);
    for (const { name, value, refusedBy } of own) {
      for (const profile of profiles) {
        const expected = Object.fromEntries(
          Object.keys(engines).map((engine) => [engine, !refusedBy.includes(profile)]),
        );
        expect(verdicts(judges.get(profile)!, value), `${name} in ${profile}`).toEqual(expected);
      }
    }
  });

  test(`on ${DOCUMENTS_AN_EVENT} generated documents, of which many are valid and many are not`, () => {
    const counts = { strict: { valid: 0, invalid: 0 }, tolerant: { valid: 0, invalid: 0 } };
    const agree = (document: unknown) => {
      for (const profile of profiles) {
        const all = verdicts(judges.get(profile)!, document);
        counts[profile][all.contract ? 'valid' : 'invalid']++;
        expect(new Set(Object.values(all)).size, `${profile}: ${JSON.stringify(all)}`).toBe(1);
      }
    };
    fc.assert(fc.property(generateDocument(event), agree), { numRuns: DOCUMENTS_AN_EVENT, seed });
    for (const profile of profiles) {
      expect(Math.min(counts[profile].valid, counts[profile].invalid), JSON.stringify(counts)).toBeGreaterThan(
        DOCUMENTS_AN_EVENT * LEAST_PART,
      );
    }
  });
});

it('finds and shrinks a disagreement', async () => {
  const { required: _, ...looser } = definitions.Label!;
  const broken: Verdict = (payload) =>
    evaluate({ ...definitions, Label: looser }, webhookTitles['labels.post'], payload, 'strict').length === 0;
  const judge = await engines.contract!('labels.post', 'strict');
  const property = fc.property(generateDocument('labels.post'), (document) => broken(document) === judge(document));
  const { failed, counterexample } = fc.check(property, { numRuns: FULL_SIZE, seed: SEED });
  expect(failed).toBe(true);
  expect(JSON.stringify(counterexample).length).toBeLessThan(200);
});

async function prepare(event: WhapiEventName, profile: Profile): Promise<Map<string, Verdict>> {
  const prepared = Object.entries(engines).map(
    async ([name, engine]): Promise<[string, Verdict]> => [name, await engine(event, profile)],
  );
  return new Map(await Promise.all(prepared));
}

function verdicts(judges: Map<string, Verdict>, payload: unknown): Record<string, boolean> {
  return Object.fromEntries([...judges].map(([name, judge]) => [name, judge(payload)]));
}
