import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Definitions } from '../schema.ts';
import { DriftCollector } from './collect-drift.ts';
import { mergeDrift } from './merge-drift.ts';
import type { DriftReport } from './report.ts';

const definitions: Definitions = {
  PetsPostWebhook: {
    type: 'object',
    properties: {
      pets: {
        type: 'array',
        items: {
          type: 'object',
          properties: { id: { type: 'string', maxLength: 2 }, mood: { enum: ['calm'] } },
          required: ['id'],
        },
      },
      event: { properties: { type: { const: 'pets' }, event: { const: 'post' } } },
    },
    required: ['pets'],
  },
};

/** An archive with every kind of drift, and with more names than are listed: what is found is the same in many lines. */
const name = fc.nat(130).map((i) => `k${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`);
const value = fc.oneof(
  fc.constantFrom(null, 1, 0.5, 'x', 'calm', 'Anna', 'a b'),
  name,
  fc.array(fc.nat(9), { maxLength: 2 }),
  fc.dictionary(name, fc.nat(3), { maxKeys: 2 }),
);
const pet = fc.oneof(
  fc.record({ id: value, mood: value }, { requiredKeys: [] }),
  fc.tuple(name, value).map(([key, child]) => ({ id: 'a', [key]: child })),
  fc
    .array(name, { minLength: 15, maxLength: 40 })
    .map((names) => ({ id: 'a', ...Object.fromEntries(names.map((key) => [key, key])) })),
);
const payload = fc.oneof(
  { weight: 8, arbitrary: fc.record({ pets: fc.array(pet, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ event: fc.record({ type: name, event: fc.constant('post') }) }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const at = fc.option(
  fc.nat(5).map((day) => `2026-11-0${day + 1}T00:00:00.000Z`),
  { nil: undefined },
);
const archive = fc.array(fc.record({ payload, at }), { minLength: 1, maxLength: 150 });

type Entry = { payload: unknown; at: string | undefined; line: number };

function reportOn(entries: readonly Entry[]): DriftReport {
  const drift = new DriftCollector(definitions);
  for (const { payload, at, line } of entries) {
    const place = { file: `log${line % 2}`, line, ...(at !== undefined && { at }) };
    if (payload === undefined) drift.addUnread(place);
    else drift.add(payload, { place });
  }
  return drift.report();
}

const text = (report: DriftReport) => JSON.stringify(report);
/** As between processes. */
const sent = (report: DriftReport): DriftReport => JSON.parse(text(report));

test('merged reports are the report about the whole, however it is divided and in whichever order', () => {
  fc.assert(
    fc.property(archive, fc.array(fc.nat(4), { minLength: 150, maxLength: 150 }), fc.nat(119), (all, owners, order) => {
      const entries = all.map((entry, index) => ({ ...entry, line: index + 1 }));
      const parts = [0, 1, 2, 3, 4].map((owner) =>
        sent(reportOn(entries.filter((_, index) => owners[index] === owner))),
      );
      const [a, b, c, d, e] = permuted(parts, order) as [
        DriftReport,
        DriftReport,
        DriftReport,
        DriftReport,
        DriftReport,
      ];
      const whole = text(reportOn(entries));
      expect(text(mergeDrift([a, b, c, d, e]))).toBe(whole);
      expect(text(mergeDrift([sent(mergeDrift([a, b])), sent(mergeDrift([c, mergeDrift([d, e])]))]))).toBe(whole);
      expect(text(mergeDrift([mergeDrift([mergeDrift([mergeDrift([e, d]), c]), b]), a]))).toBe(whole);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('the report about nothing is the identity', () => {
  fc.assert(
    fc.property(archive, (all) => {
      const report = reportOn(all.map((entry, index) => ({ ...entry, line: index + 1 })));
      const nothing = reportOn([]);
      expect(text(mergeDrift([report]))).toBe(text(report));
      expect(text(mergeDrift([nothing, report, nothing]))).toBe(text(report));
    }),
    { numRuns: 30, seed: 7 },
  );
});

test('the archives of these tests have findings of every kind, and places with too many names', () => {
  const entries = fc.sample(archive, { seed: 7, numRuns: 20 }).flat();
  const { findings, unread } = reportOn(entries.map((entry, index) => ({ ...entry, line: index + 1 })));
  expect([...new Set(findings.map(({ kind }) => kind))].sort()).toEqual([
    'missing',
    'outside',
    'type',
    'undeclared',
    'unknown_event',
    'unlisted',
  ]);
  expect(findings.filter(({ many }) => many).length).toBeGreaterThan(0);
  expect(unread.count).toBeGreaterThan(0);
});

test('a share is of the places that could have it, and at most 1, in merged reports too', () => {
  let [several, many] = [0, 0];
  fc.assert(
    fc.property(archive, fc.nat(150), (all, at) => {
      const entries = all.map((entry, index) => ({ ...entry, line: index + 1 }));
      const parts = [entries.slice(0, at), entries.slice(at)].map(reportOn);
      for (const report of [...parts, mergeDrift(parts)]) {
        for (const { count, of, objects = count, share, many: isMany } of report.findings) {
          expect(share).toBe(Math.round((objects / of) * 1e6) / 1e6);
          expect(share).toBeLessThanOrEqual(1);
          expect(objects).toBeLessThanOrEqual(count);
          if (objects < count) several++;
          if (objects < count && isMany) many++;
        }
      }
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(Math.min(several, many)).toBeGreaterThan(0);
});

test('counts each value of a map, also where their keys look like data', () => {
  const map: Definitions = {
    PetsPostWebhook: {
      type: 'object',
      properties: {
        pets: { type: 'object', additionalProperties: { type: 'string' } },
        event: { properties: { type: { const: 'pets' }, event: { const: 'post' } } },
      },
    },
  };
  const drift = new DriftCollector(map);
  const event = { type: 'pets', event: 'post' };
  drift.add({ pets: { '4917012345': 1, '4917012346': 2, '4917012347': 'x' }, event }, { place: { file: 'a' } });
  const [finding] = drift.report().findings.filter(({ kind }) => kind === 'type');
  expect(finding).toMatchObject({ pointer: '/pets/*', count: 2, of: 3, share: 0.666667 });
});

test('refuses reports about different schemas, and none', () => {
  const other = new DriftCollector({}).report();
  expect(() => mergeDrift([reportOn([]), other])).toThrow(/about different schemas/);
  expect(() => mergeDrift([])).toThrow(/there is none/);
});

function permuted<T>(items: readonly T[], order: number): T[] {
  const rest = [...items];
  const result: T[] = [];
  for (let size = rest.length, left = order; size > 0; size--) {
    result.push(...rest.splice(left % size, 1));
    left = Math.floor(left / size);
  }
  return result;
}
