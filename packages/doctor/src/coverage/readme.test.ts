import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runNode, runVitest, tempProject } from '../testing/temp-project.ts';
import { readReports } from './read-reports.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const section = readme.slice(readme.indexOf('\n## Coverage\n')).replace(/(?<=\n)## (?!Coverage)[\s\S]*/, '');

/** The code of a block in the section that contains a text. */
function block(language: string, text: string): string {
  const blocks = [...section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return blocks.find(([, of, code]) => of === language && code?.includes(text))?.[2] ?? '';
}

const send = (event: string, status: number) => `
  import { setupWhapi } from '@whapi-webhooks/mock/node';
  it('receives webhooks', async () => {
    const whapi = setupWhapi({ retry: false });
    whapi.connect('https://bot.test/hook', (request) => new Response(null, { status: request.url ? ${status} : 200 }));
    await whapi.emit('${event}');
  });
`;

it('has a configuration of Vitest that prints what the section says', async () => {
  const globals = "import { it } from 'vitest';\n";
  const folder = await tempProject({
    'vitest.config.ts': block('ts', 'defineConfig'),
    'a.test.ts': globals + send('messages.post', 200),
    'b.test.ts': globals + send('chats.patch', 200) + send('labels.post', 500).replace(/import.*\n/, ''),
  });
  const { exitCode, output } = await runVitest(folder);
  for (const line of block('', 'Coverage of').split('\n')) {
    // Figures and lists of names depend on the tests.
    const [, words = ''] = /^([✗ ]*\w+(?: \w+)*)/.exec(line) ?? [];
    expect(output).toContain(words);
  }
  expect(output).toContain(
    '✗ messageTypes: no handler received image\n✗ faults: 0 % is covered, and the threshold is 5 %',
  );
  expect(exitCode).toBe(1);
  const report = JSON.parse(await readFile(path.join(folder, 'coverage/whapi.json'), 'utf8'));
  expect(report.events['labels.post']).toEqual({ times: 1, failed: { 500: 1 } });
});

it('has commands for Jest and node:test, whose processes write to one folder', async () => {
  const [jestLine = '', nodeLine = '', coverageLine = ''] = block('sh', 'WHAPI_COVERAGE').split('\n');
  const [, value = ''] = /^WHAPI_COVERAGE=(\S+) npx jest$/.exec(jestLine) ?? [];
  expect(nodeLine).toBe(`WHAPI_COVERAGE=${value} node --test`);
  expect(coverageLine).toContain(`whapi-webhooks coverage ${value} `);
  const folder = await tempProject({
    'jest.config.json': JSON.stringify({ testMatch: ['**/*.jest.js'], transform: {} }),
    'a.jest.js': send('messages.post', 200),
    'b.jest.js': send('chats.patch', 500),
    'c.test.js': `import { it } from 'node:test';${send('messages.post', 200)}`,
  });
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const env = { WHAPI_COVERAGE: value };
  const ofJest = await runNode(folder, ['--experimental-vm-modules', jest, '--ci', '--maxWorkers=2'], env);
  expect(ofJest.output).toMatch(/Tests: +2 passed, 2 total/);
  expect(await runNode(folder, ['--test', '--test-reporter=tap', 'c.test.js'], env)).toMatchObject({ exitCode: 0 });
  const { mocks, events } = readReports(path.join(folder, value));
  expect(mocks).toBe(3);
  expect(events).toMatchObject({
    'chats.patch': { times: 1, failed: { 500: 1 } },
    'messages.post': { times: 2, delivered: 2 },
  });
});

it('has an example that judges a coverage', async () => {
  const folder = await tempProject({ 'example.ts': block('ts', 'judgeCoverage') });
  const { exitCode, output } = await runNode(folder, ['example.ts']);
  expect([exitCode, output]).toEqual([0, expect.stringContaining('✗ events: no handler received labels.post\n')]);
});
