import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import { DriftCollector, type Finding } from '@whapi-webhooks/evidence/drift';
import { expect, test } from 'vitest';
import { definitions } from '../contract.ts';
import { corpusOf } from './measure-drift.ts';

/** With a constant salt, so that a failure can be reproduced. */
const anonymise = createAnonymiser({ salt: 'of the tests of drift, 32 characters' });
const corpus = corpusOf(2_000, 11);

function findingsIn(change: (document: unknown) => unknown): Finding[] {
  const drift = new DriftCollector(definitions);
  for (const [index, { event, document }] of corpus.entries()) {
    drift.add(change(document), { place: { file: 'corpus', line: index + 1 }, event });
  }
  return drift.report().findings;
}

const original = findingsIn((document) => document);
const anonymised = findingsIn(anonymise);

/** What recordings keep of every finding: everything but the sample, and the spelling of names that are replaced. */
function keptOf({ kind, event, pointer, detail, schemas, count, of, first, last }: Finding, isNamed: boolean): string {
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const place = [
    kind === 'unknown_event' && !isNamed ? '?' : event,
    kind === 'undeclared' && !isNamed ? `${parent}/?` : pointer,
    isNamed ? detail : '?',
  ];
  const lines = [first, last].map(({ line, pointer: inLine = '' }) => [line, isNamed ? inLine : '']);
  return JSON.stringify([kind, ...place, schemas, count, of, lines]);
}

/** The kinds whose findings contain a name that traffic has, which may be somebody's data. */
const NAMED_BY_TRAFFIC = ['undeclared', 'unlisted', 'unknown_event'];

test('finds in anonymised traffic what is in the original, of every kind', () => {
  const all = (findings: readonly Finding[]) =>
    findings.map((finding) => keptOf(finding, !NAMED_BY_TRAFFIC.includes(finding.kind))).sort();
  expect(all(anonymised)).toEqual(all(original));
  expect(new Set(original.map(({ kind }) => kind)).size).toBe(6);
  expect(original.length).toBeGreaterThan(500);
});

test('keeps the names of new properties, and values whose words are usual in APIs', () => {
  const namesOf = (findings: readonly Finding[], kind: string) =>
    new Set(findings.flatMap((finding) => (finding.kind === kind ? [String(finding.detail)] : [])));
  const keptNames = (kind: string) =>
    [...namesOf(original, kind)].filter((name) => namesOf(anonymised, kind).has(name));
  expect(keptNames('undeclared').length).toBeGreaterThan(3);
  // All that are replaced: words that APIs do not use, and names that are none.
  expect(
    [...namesOf(original, 'undeclared')].filter((name) => !namesOf(anonymised, 'undeclared').has(name)).sort(),
  ).toEqual(['$meta', '__proto__']);
  expect(
    [...namesOf(original, 'unlisted')].filter((name) => !namesOf(anonymised, 'unlisted').has(name)).sort(),
  ).toEqual(['NOT_KNOWN', 'image/zz', 'teleported', 'v2', 'zz_new']);
});
