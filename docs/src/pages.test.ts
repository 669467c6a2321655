import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { allPages } from './all-pages.ts';
import { findBrokenLinks } from './find-broken-links.ts';

const folder = path.join(import.meta.dirname, '..');
const pages = await allPages(folder);
const readme = await readFile(path.join(folder, 'README.md'), 'utf8');

test('every link leads somewhere', () => {
  expect(pages.size).toBeGreaterThan(60);
  expect(findBrokenLinks(folder, new Map([...pages, ['README.md', readme]]))).toEqual([]);
});

test('every table has as many cells in each row as in its head', () => {
  const odd = [...pages].flatMap(([file, text]) =>
    tablesIn(text).flatMap(([head = '', ...rows]) =>
      rows.filter((row) => cellsIn(row) !== cellsIn(head)).map((row) => `${file}: ${row}`),
    ),
  );
  expect(odd).toEqual([]);
});

test('every page of an event or a message type has an example and code', () => {
  const subjects = [...pages].filter(([file]) => /^(events|messages)\/(?!README)/.test(file));
  const bare = subjects.filter(([, text]) => !/^## Example\n[\s\S]*?```json[\s\S]*?^```ts/m.test(text));
  expect(bare.map(([file]) => file)).toEqual([]);
});

test('the code on the pages keeps to the types', async () => {
  const snippets = [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => ({ file, code })),
  );
  // Inside the workspace, where the package they import is found.
  const target = path.join(folder, 'test-results/snippets');
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const { file, code } of snippets) await writeFile(path.join(target, `${file.replaceAll('/', '.')}.ts`), code);
  await writeFile(
    path.join(target, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }),
  );
  expect(snippets.length).toBeGreaterThan(60);
  const tsc = path.join(folder, '../node_modules/.bin/tsc');
  await expect(promisify(execFile)(tsc, ['--noEmit'], { cwd: target })).resolves.toMatchObject({ stdout: '' });
}, 60_000);

function tablesIn(text: string): string[][] {
  return [...text.matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([block]) => block.trim().split('\n'));
}

function cellsIn(row: string): number {
  return row.replaceAll('\\|', '').split('|').length;
}
