import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { controlRoutes } from '../src/control/routes/control-routes.ts';
import { setupWhapi } from '../src/index.ts';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'test-results/readme');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

/** What most snippets leave out: setting up the mock and closing it. */
const surrounded = (code: string) =>
  code.includes('setupWhapi(')
    ? code
    : `import { setupWhapi } from '@whapi-webhooks/mock/node';\nconst whapi = setupWhapi();\n${code}\nawait whapi.close({ breakOff: true });\n`;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => void vi.restoreAllMocks());

it('has snippets', () => expect(snippets.length).toBeGreaterThan(5));

it.each(snippets.map((code) => ({ code, title: code.split('\n').find((line) => !/^(import|$)/.test(line)) })))(
  'has a snippet that runs: $title',
  async ({ code }) => {
    const file = path.join(folder, `${snippets.indexOf(code)}.ts`);
    await writeFile(
      file,
      surrounded(code).replace("'undelivered.ndjson'", JSON.stringify(path.join(folder, 'undelivered.ndjson'))),
    );
    await import(file);
  },
);

it('has a scenario file that can be played', async () => {
  const files = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => JSON.parse(text));
  expect(files.length).toBeGreaterThan(0);
  for (const scenario of files) {
    const whapi = setupWhapi({ clock: 'virtual' });
    whapi.connect('https://bot.test/hook', () => new Response());
    await whapi.play(scenario);
    await whapi.close();
  }
});

it('lists every route of the control plane', () => {
  const paths = controlRoutes.map(({ path }) => path.replace(/^\/channel\/.*/, '/channel/{verb}'));
  const listed = new Set([...readme.matchAll(/`(?:[A-Z]+ )?(\/[\w/{}.-]+)(?:\?[^`]*)?`/g)].map(([, path]) => path));
  expect(paths.filter((path) => !listed.has(path))).toEqual([]);
});
