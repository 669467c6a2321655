import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { npmCommand } from '../../../../npm.shared.ts';
import { pageFolder, pageLink } from './page-folder.ts';

it('is published with the command, with all that the page refers to', () => {
  const cwd = fileURLToPath(new URL('../../', import.meta.url));
  const [npm, ...args] = npmCommand();
  const options = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const output = execFileSync(npm, [...args, ...options], { cwd, encoding: 'utf8' });
  const [{ files }] = JSON.parse(output) as [{ files: { path: string }[] }];
  const packed = files.map(({ path }) => path);
  const index = readFileSync(join(pageFolder() ?? '', 'index.html'), 'utf8');
  const references = Array.from(index.matchAll(/(?:src|href)="\.\/([^"]+)"/g), ([, name]) => `dist/page/${name}`);
  expect(references.length).toBeGreaterThanOrEqual(2);
  expect(packed).toEqual(expect.arrayContaining(['dist/page/index.html', ...references]));
});

it.each([
  [undefined, 'http://a.test/__whapi/'],
  ['secret', 'http://a.test/__whapi/#token=secret'],
  ['a&b=c#d%', 'http://a.test/__whapi/#token=a%26b%3Dc%23d%25'],
])('is linked with the token %s', (token, link) => {
  const { hash, href } = new URL(pageLink('http://a.test/__whapi/', token));
  expect(href).toBe(link);
  expect(new URLSearchParams(hash.slice(1)).get('token') ?? undefined).toBe(token);
});
