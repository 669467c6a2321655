import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import scenarioSchema from '@whapi-webhooks/schemas/scenario.schema.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allPages } from './all-pages.ts';
import { eventPage } from './contract/definition-pages.ts';
import { readContract } from './contract/read-contract.ts';
import { findBrokenLinks } from './find-broken-links.ts';

const folder = path.join(import.meta.dirname, '..');
const pages = await allPages(folder);
const { events } = await readContract();
const readme = await readFile(path.join(folder, 'README.md'), 'utf8');
const contributing = await readFile(path.join(folder, '../CONTRIBUTING.md'), 'utf8');

test('the target of every link exists', () => {
  expect(pages.size).toBeGreaterThan(150);
  expect(
    findBrokenLinks(folder, new Map([...pages, ['README.md', readme], ['../CONTRIBUTING.md', contributing]])),
  ).toEqual([]);
});

test('every row of a table has as many cells as its head', () => {
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

describe('the JSON on the pages about the mock', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const check = ajv.compile(scenarioSchema);
  const about = [...pages].filter(([file]) => /^(steps|faults|scenarios)\b(?!\/parts)/.test(file));
  const blocks = about.flatMap(([file, text]) =>
    [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = '']) => ({ file, value: JSON.parse(json) })),
  );

  test('is there on each page of a step, a fault and a scenario', () => {
    const bare = about.filter(([file]) => file.includes('/') && !blocks.some((block) => block.file === file));
    expect([about.length > 100, bare.map(([file]) => file)]).toEqual([true, []]);
  });

  test.each(blocks)('is what scenario files may have: $file', ({ value }) => {
    check('do' in value ? { steps: [value] } : value);
    expect(check.errors ?? []).toEqual([]);
  });
});

test('every command has a page with its options, examples and exit codes', () => {
  const commands = [...pages].filter(([file]) => file.startsWith('commands/'));
  expect(commands.map(([file]) => file)).toContain('commands/validate.md');
  for (const [, text] of commands) {
    expect(text).toMatch(
      /## Options\n[\s\S]*`-h, --help`[\s\S]*## Examples\n\n```sh\n(.*npx whapi-webhooks .*\n){2,}```/,
    );
    expect(text).toMatch(/\| `0` \| .+\n[\s\S]*\| `2` \| wrong usage/);
  }
});

describe('the code on the pages', () => {
  const snippets = [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => ({ file, code })),
  );
  // Inside the workspace, where the packages that they import can be resolved.
  const target = path.join(folder, 'test-results/snippets');
  const pathOf = (file: string) => path.join(target, `${file.replaceAll('/', '.')}.ts`);

  beforeAll(async () => {
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    for (const { file, code } of snippets) await writeFile(pathOf(file), code);
    await writeFile(
      path.join(target, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }),
    );
  });

  test('compiles', async () => {
    expect(snippets.length).toBeGreaterThan(150);
    const tsc = path.join(folder, '../node_modules/.bin/tsc');
    await expect(promisify(execFile)(tsc, ['--noEmit'], { cwd: target })).resolves.toMatchObject({ stdout: '' });
  }, 60_000);

  describe.each(events)('for $name', ({ name, examples }) => {
    beforeEach(() => {
      vi.spyOn(console, 'error').mockReturnValue();
      vi.spyOn(console, 'log').mockReturnValue();
    });
    afterEach(() => vi.restoreAllMocks());

    const post = async (body: string | null) => {
      const { handler } = await import(/* @vite-ignore */ pathOf(eventPage(name)));
      return handler(new Request('https://example.com/hook', { method: 'POST', body }));
    };

    test('handles every example', async () => {
      for (const example of examples.values())
        expect(await post(JSON.stringify(example))).toMatchObject({ status: 200 });
      expect(console.log).toHaveBeenCalled();
      expect(console.error).not.toHaveBeenCalled();
    });

    // Whapi retries anything else.
    test.each([
      ['an invalid webhook', JSON.stringify({ event: { type: 'chats', event: 'post' } })],
      ['a webhook of an unknown event', JSON.stringify({ event: { type: 'future', event: 'post' }, channel_id: 'A' })],
      ['a body that is not JSON', 'not JSON'],
      ['no body', null],
    ])('logs %s and returns 200', async (_, body) => {
      expect(await post(body)).toMatchObject({ status: 200 });
      expect(console.error).toHaveBeenCalledWith('Invalid webhook:', expect.any(Array));
      expect(console.log).not.toHaveBeenCalled();
    });
  });
});

function tablesIn(text: string): string[][] {
  return [...text.matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([block]) => block.trim().split('\n'));
}

function cellsIn(row: string): number {
  return row.replaceAll('\\|', '').split('|').length;
}
