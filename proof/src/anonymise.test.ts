import { type Issue, validateWebhook } from '@whapi-webhooks/contract';
import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import type { WhapiEventName } from '@whapi-webhooks/types';
import fc from 'fast-check';
import { describe, expect, inject, it, test } from 'vitest';
import { eventNames, readPayloads } from './contract.ts';
import { generateDocument } from './generate-document.ts';
import { generateWebhook } from './generate-webhook.ts';
import { type Profile, profiles } from './schema.ts';

const FULL_SIZE = 1_000;
const DOCUMENTS_AN_EVENT = inject('fullSize') ? FULL_SIZE : 100;
const SEED = 20_250_101;

const payloads = readPayloads();

describe.each(eventNames)('%s: what is anonymised keeps its validity', (event) => {
  const seed = SEED + eventNames.indexOf(event);

  test('and the places and codes of its issues, if it is an example or a counterexample', () => {
    const anonymise = createAnonymiser({ salt: `salt for ${event}` });
    for (const { name, value } of payloads.filter((payload) => payload.event === event)) {
      const once = anonymise(value);
      for (const profile of profiles) {
        const expected = issuesOf(value, event, profile);
        expect(issuesOf(once, event, profile), `${name} in ${profile}`).toEqual(expected);
        expect(issuesOf(anonymise(once), event, profile), `${name} in ${profile}, twice`).toEqual(expected);
      }
    }
  });

  test.each([
    ['webhook', generateWebhook(event)],
    ['document, of which many are invalid', generateDocument(event)],
  ])(`if it is a generated %s (${DOCUMENTS_AN_EVENT} of them)`, (_, documents) => {
    const keepsValidity = (document: unknown, salt: string) => {
      const anonymised = createAnonymiser({ salt })(document);
      for (const profile of profiles) {
        const [before, after] = [document, anonymised].map((payload) => issuesOf(payload, event, profile));
        expect(after!.length > 0, `${profile}: ${before} became ${after}`).toBe(before!.length > 0);
      }
    };
    fc.assert(fc.property(documents, fc.string({ minLength: 1 }), keepsValidity), {
      endOnFailure: true,
      numRuns: DOCUMENTS_AN_EVENT,
      seed,
    });
  });
});

it('judges by more than one issue', () => {
  expect(payloads.flatMap(({ value, event }) => issuesOf(value, event, 'strict')).length).toBeGreaterThan(500);
});

function issuesOf(payload: unknown, event: WhapiEventName, profile: Profile): string[] {
  const result = validateWebhook(payload, { event, profile });
  if (result.valid) return [];
  return result.issues.map(({ pointer, code }: Issue) => `${pointer} ${code}`).sort();
}
