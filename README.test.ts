import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { examples } from '@whapi-webhooks/contract/examples';
import { beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = import.meta.dirname;
/** Inside the clone, where the recipes are said to run. */
const folder = path.join(root, 'test-results/readme');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const { VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NODE_ENV, ...env } = process.env;

/** The code blocks of the README that begin with the name of their file. */
const recipes = [...readme.matchAll(/^```ts\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => ({
  name,
  code,
}));

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'fixtures'), { recursive: true });
  for (const { name, code } of recipes) await writeFile(path.join(folder, name), code);
  await writeFile(path.join(folder, 'vitest.config.ts'), 'export default {};\n');
  const { include, ...config } = JSON.parse(await readFile(path.join(root, 'tsconfig.json'), 'utf8'));
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ ...config, extends: '../../tsconfig.base.json', include: ['*.ts'] }),
  );
});

function inFolder(command: string, ...args: string[]) {
  return run(path.join(root, 'node_modules/.bin', command), args, { cwd: folder, env });
}

describe('the recipes', () => {
  it('are all found', () => {
    expect(recipes.map(({ name }) => name)).toEqual([
      'handler.ts',
      'bot.ts',
      'bot.test.ts',
      'outage.test.ts',
      'receiver.test.ts',
    ]);
  });

  it('keep to the types', async () => {
    await expect(inFolder('tsc', '--noEmit')).resolves.toMatchObject({ stdout: '' });
  });

  it('pass as tests', async () => {
    await inFolder('vitest', 'run', '--reporter=json', '--outputFile=results.json');
    const results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
    const { numFailedTests, testResults } = results as { numFailedTests: number; testResults: { name: string }[] };
    expect(numFailedTests).toBe(0);
    expect(testResults.map(({ name }) => path.basename(name)).sort()).toEqual([
      'bot.test.ts',
      'outage.test.ts',
      'receiver.test.ts',
    ]);
  });
});

it('counts the scenarios right', async () => {
  const { stdout } = await inFolder('whapi-webhooks', 'trigger');
  const scenarios = stdout.split('\nScenarios\n')[1]?.trim().split('\n') ?? [];
  expect(readme).toContain(`There are ${scenarios.length} scenarios`);
});

describe('the command that validates a folder', () => {
  const command = /^npx (whapi-webhooks validate fixtures\/)$/m.exec(readme)?.[1]?.split(' ') ?? [];

  it('passes for webhooks that keep the contract', async () => {
    await writeFile(path.join(folder, 'fixtures/mute.json'), JSON.stringify(examples['chats.patch']['label-and-mute']));
    const { stdout } = await inFolder(command[0] ?? '', ...command.slice(1));
    expect(stdout).toContain('1 valid');
  });

  it('fails with 1 for one that does not, and says where', async () => {
    const broken = { ...examples['chats.delete'].minimal, chats_removed: [1] };
    await writeFile(path.join(folder, 'fixtures/broken.json'), JSON.stringify(broken));
    await expect(inFolder(command[0] ?? '', ...command.slice(1))).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('/chats_removed/0'),
    });
  });
});
