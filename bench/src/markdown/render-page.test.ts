import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benchmarks } from '../benchmarks/index.ts';
import { works } from '../growth/works.ts';
import { limits } from '../limits.ts';
import type { Measured } from '../measured.ts';
import { thisMachine } from './machine.ts';
import { NOTICE, renderPage } from './render-page.ts';
import { PAGE } from './write-page.ts';

const ids = benchmarks.map(({ id }) => id);
const measured: Measured[] = [
  {
    benchmark: { id: 'a/b', what: 'a over b', aim: { atMost: 0.1 } },
    result: { id: 'a/b', ours: 312.4, theirs: 2_840.2, unit: 'ns', ratio: 0.11, runs: [0.12, 0.11, 0.1] },
  },
  {
    benchmark: { id: 'c/d', what: 'c over d', aim: { atMost: 0.1 } },
    result: { id: 'c/d', ours: 1, theirs: 4, unit: 'ms', ratio: 0.25, runs: [0.25] },
  },
  { benchmark: { id: 'e/f', what: 'e over f', aim: { atLeast: 1 } }, obstacle: 'skipped: there is no Chromium' },
];
const growth = [
  { name: 'g', of: 'things', points: [1, 10].map((size) => ({ size, ms: size * 2, bytes: size * 1e6 })) },
];
const text = renderPage({ measured, growth, machine: thisMachine(), limits: { 'a/b': 'half of it is reading.' } });

test.each([
  '| `a/b` | 312 ns | 2,840 ns | 0.11 | 0.10 to 0.12 | <= 0.10 | missed |',
  '| `e/f` |  |  |  |  | >= 1.00 | skipped: there is no Chromium |',
  '- `c/d`: c over d',
  '- `a/b`, 0.11 instead of <= 0.10: half of it is reading.',
  '- `c/d`, 0.25 instead of <= 0.10: no profile has been taken.',
  'By the number of things. Time grows in proportion (n^1.00); memory grows in proportion (n^1.00).',
  '| 10 | 20 ms | 10 MB |',
  `| node | ${process.versions.node} |`,
])('the page says: %s', (line) => {
  expect(text.split('\n')).toContain(line);
});

test('ids are unique, and limits are those of benchmarks', () => {
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(limits)));
});

test('docs/benchmarks.md has what was measured and every work that grows', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page.startsWith(`${NOTICE}\n`)).toBe(true);
  expect([...page.matchAll(/^\| `(\S+)` \|/gm)].map(([, id]) => id)).toEqual(ids);
  expect([...page.matchAll(/^### (\S+)$/gm)].map(([, name]) => name)).toEqual(Object.keys(works));
  for (const { id, what } of benchmarks) expect(page).toContain(`- \`${id}\`: ${what}\n`);
  const shown = Object.entries(limits).filter(([id]) => page.includes(`- \`${id}\`, `));
  for (const [, limit] of shown) expect(page).toContain(limit);
});
