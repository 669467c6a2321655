import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Discrepancy {
  id: string;
  about: string;
  sources: { name: string; says: string; url?: string }[];
  chosen: string;
  because: string;
  /** Payloads of `evidence/` that the strict profile refuses because of what was chosen. */
  refuses?: string[];
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

test('what is refused is in the corpus', () => {
  for (const file of discrepancies.flatMap(({ refuses = [] }) => refuses)) {
    expect(existsSync(new URL(`../evidence/${file}`, import.meta.url)), file).toBe(true);
  }
});

test('ids are unique', () => {
  const ids = discrepancies.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
