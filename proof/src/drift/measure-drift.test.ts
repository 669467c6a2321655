import type { Finding } from '@whapi-webhooks/evidence/drift';
import { expect, inject, test } from 'vitest';
import { compare, measureDrift } from './measure-drift.ts';
import type { Answer } from './mutate-document.ts';

const seeds = inject('fullSize') ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [1];

test.each(seeds)('finds each of 1,000 mutations, and nothing else, with seed %i', (seed) => {
  const { mutations, byKind, ...measure } = measureDrift(1_000, seed);
  expect(measure).toEqual({ recall: 1, precision: 1, wrong: [] });
  expect(mutations).toBe(1_000);
  // Of each kind enough, so that none can hide behind the others.
  expect(Object.keys(byKind).sort()).toEqual(['missing', 'outside', 'type', 'undeclared', 'unknown_event', 'unlisted']);
  expect(Math.min(...Object.values(byKind))).toBeGreaterThan(80);
});

const answer: Answer = { kind: 'undeclared', event: 'chats.post', pointer: '/mood', details: ['mood'] };
const found: Finding = {
  ...{
    kind: 'undeclared',
    event: 'chats.post',
    pointer: '/mood',
    detail: 'mood',
    schemas: [],
    count: 2,
    of: 4,
    share: 0.5,
  },
  ...{ first: { file: 'corpus', line: 1 }, last: { file: 'corpus', line: 3 }, sample: null },
};
const lines = [{ answer }, {}, { answer }];

test.each<[string, Finding[], object]>([
  ['all is found', [found], { recall: 1, precision: 1, wrong: [] }],
  ['nothing is found', [], { recall: 0, precision: 1 }],
  ['one of two is found', [{ ...found, count: 1 }], { recall: 0.5, precision: 1 }],
  ['something else is found', [found, { ...found, pointer: '/other' }], { recall: 1, precision: 0.5 }],
  ['it is found too often', [{ ...found, count: 4 }], { recall: 1, precision: 0.5 }],
  ['it is found elsewhere', [{ ...found, event: 'chats.put' }], { recall: 0, precision: 0 }],
])('measures that %s', (_, findings, measure) => {
  expect(compare(lines, findings)).toMatchObject(measure);
});

test('notices a wrong first or last place', () => {
  expect(compare(lines, [{ ...found, first: { file: 'corpus', line: 2 } }]).wrong).toHaveLength(1);
  expect(compare(lines, [{ ...found, last: { file: 'corpus', line: 2 } }]).wrong).toHaveLength(1);
});
