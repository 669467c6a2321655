import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('carries the licence of each package that is bundled', () => {
  const texts = readFileSync(new URL('../dist/third-party-licenses.txt', import.meta.url), 'utf8').split('\n---\n');
  const names = texts.map((text) => /^Name: (.+)$/m.exec(text)?.[1]);
  expect(names).toEqual(expect.arrayContaining(['@modelcontextprotocol/sdk', 'zod']));
  for (const text of texts) expect(text).toMatch(/Permission (is hereby granted|to use, copy, modify)/);
});
