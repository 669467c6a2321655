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

test.each(discrepancies)('$id has sources, and what was chosen', ({ id, about, sources, chosen, because }) => {
  expect(id).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
  expect(sources).not.toEqual([]);
  // They become links in Markdown.
  for (const { url } of sources) if (url !== undefined) expect(url).toMatch(/^https:\/\/[\w./#?=&%-]+$/);
  for (const text of [about, chosen, because, ...sources.flatMap(({ name, says }) => [name, says])]) {
    expect(text).toMatch(/\S/);
  }
});

test('ids are unique', () => {
  const ids = discrepancies.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
