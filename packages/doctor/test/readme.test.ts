import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { rules } from '../src/index.ts';
import { runNode, tempProject } from '../src/testing/temp-project.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
/** The code blocks that begin with the name of their file, with one rule, so that they end soon. */
const recipes = Object.fromEntries(
  [...readme.matchAll(/^```[jt]s\n\/\/ (\S+\.(?:ts|mjs))\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => [
    name,
    code
      .replace("{ say: 'menu'", "{ rules: ['not-200'], say: 'menu'")
      .replace("{\n  say: 'menu'", "{\n  rules: ['not-200'], say: 'menu'"),
  ]),
);

/** A bot that answers "menu" only, and each message once. */
const bot = `export function createBot() {
  const seen = new Set();
  return {
    async fetch(request) {
      const { messages = [] } = await request.json();
      for (const { id, chat_id: to, from_me, text } of messages) {
        if (from_me || text?.body !== 'menu' || seen.has(id)) continue;
        seen.add(id);
        await fetch('https://gate.whapi.cloud/messages/text', {
          method: 'POST',
          headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
          body: JSON.stringify({ to, body: '1. Tea' }),
        });
      }
      return new Response();
    },
  };
}
`;

let files: Record<string, string>;

beforeAll(() => {
  // Those of explore and of coverage have tests of their own.
  const { 'vitest.config.ts': _, 'ticket-bot.test.ts': __, ...own } = recipes;
  files = { ...own, 'bot.ts': bot.replace('fetch(request)', 'fetch(request: Request)'), 'bot.mjs': bot };
});

it('has a recipe for each way to run it', () => {
  expect(Object.keys(recipes)).toEqual([
    'bot.test.ts',
    'node.test.ts',
    'jest.test.mjs',
    'examine.ts',
    'off.test.ts',
    'ticket-bot.test.ts',
    'vitest.config.ts',
  ]);
});

it('has recipes for Vitest, of which one skips the rule that is off', async () => {
  const folder = await tempProject(files);
  const vitest = path.join(folder, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', 'bot.test.ts', 'off.test.ts', '--reporter=verbose'];
  const { exitCode, output } = await runNode(folder, args);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/Tests +3 passed \| 1 skipped/);
  expect(output).toContain('not-200 is switched off: A proxy in front responds');
});

it('has a recipe for node:test', async () => {
  const { exitCode, output } = await runNode(await tempProject(files), [
    '--test',
    '--test-reporter=tap',
    'node.test.ts',
  ]);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/# pass 2\n# fail 0/);
});

it('has a recipe for Jest', async () => {
  const config = { testMatch: ['**/jest.test.mjs'], transform: {} };
  const folder = await tempProject({ ...files, 'jest.config.json': JSON.stringify(config) });
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const { exitCode, output } = await runNode(folder, ['--experimental-vm-modules', jest, '--ci']);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(/Tests: +2 passed, 2 total/);
});

it('has a recipe for a program', async () => {
  const { exitCode, output } = await runNode(await tempProject(files), ['examine.ts']);
  expect([exitCode, output]).toEqual([0, 'not-200: passed\n1 rules, 0 findings\n']);
});

it('names rules that exist', () => {
  const ids = rules.map(({ id }) => id);
  const named = [...readme.matchAll(/(?:rules: \['|--rules |off: \{ '|"rules": \{ ")([\w-]+)/g)].map(([, id]) => id);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
});
