import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Discrepancy {
  id: string;
  about: string;
  sources: { name: string; says: string; url?: string }[];
  chosen: string;
  because: string;
}

const discrepancies: Discrepancy[] = JSON.parse(
  readFileSync(new URL('../discrepancies.json', import.meta.url), 'utf8'),
);

test.each(discrepancies)('$id says who says what, and what was chosen', ({ id, about, sources, chosen, because }) => {
  expect(id).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
  expect(sources).not.toEqual([]);
  for (const text of [about, chosen, because, ...sources.flatMap(({ name, says }) => [name, says])]) {
    expect(text).toMatch(/\S/);
  }
});

test('every id is there once', () => {
  const ids = discrepancies.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
