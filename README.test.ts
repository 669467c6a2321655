import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { codeBlocks, commandsOf, createRecipes, filesOf, freePort, type Recipes } from './pages.shared.ts';

const root = import.meta.dirname;
const read = (file: string) => readFile(path.join(root, file), 'utf8');
const readme = await read('README.md');
let recipes: Recipes;

beforeAll(async () => {
  vi.stubEnv('WHAPI_TOKEN', 'test-token');
  recipes = await createRecipes('readme', {
    ...filesOf(readme),
    'bot.ts': await read('examples/vitest-express/bot.ts'),
  });
});

it('is one screen: fewer than 200 lines', () => {
  expect(readme.split('\n').length).toBeLessThan(200);
});

describe('its test', () => {
  it('takes ten lines', () => {
    const [, body = ''] = /^it\([^\n]*\n([\s\S]*?)^}\);$/m.exec(filesOf(readme)['bot.test.ts'] ?? '') ?? [];
    expect(body.trim().split('\n').length).toBeLessThanOrEqual(10);
  });

  it('keeps to the types', async () => {
    expect(await recipes.types()).toBe('');
  });

  it('passes', async () => {
    expect(await recipes.test()).toEqual({ failed: [], passed: { 'bot.test.ts': 1 } });
  });
});

it('shows commands that run', async () => {
  expect(commandsOf(readme)).toEqual(['whapi-webhooks doctor --to http://127.0.0.1:3000/hook']);
  const gateway = await freePort();
  const bot = spawn(process.execPath, ['--input-type=module', '--eval', forgetfulBot(gateway)]);
  onTestFinished(() => void bot.kill());
  const [port] = (await once(bot.stdout, 'data')) as [Buffer];
  const [name = '', ...words] = commandsOf(readme)[0]!.split(' ');
  const args = words.map((word) => word.replace('3000', String(port).trim()));
  const brief = ['--rules', 'answers-duplicates', '--port', gateway, '--patience', '0.2'];
  const { code, stdout } = await recipes.run(name, ...args, ...brief).catch((error) => error);
  expect(code, stdout).toBe(1);
  const shown = codeBlocks(readme).find(({ language }) => language === 'text')!.code;
  for (const line of shown.trimEnd().split('\n')) expect(stdout).toContain(line.replace(/…$/, ''));
});

/** A bot that answers as often as a webhook arrives. Prints its port. */
function forgetfulBot(gateway: string): string {
  return `
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
const server = createServer(async (request, response) => {
  const { messages = [] } = await json(request);
  response.end();
  for (const { from_me, chat_id, text } of messages) {
    if (from_me) continue;
    const body = JSON.stringify({ to: chat_id, body: 'You said ' + text.body });
    await fetch('http://127.0.0.1:${gateway}/messages/text', { method: 'POST', headers, body });
  }
}).listen(0, '127.0.0.1', () => console.log(server.address().port));`;
}

it('counts scenarios and rules right', async () => {
  const { stdout } = await recipes.run('whapi-webhooks', 'trigger');
  const scenarios = stdout.split('\nScenarios\n')[1]?.match(/^ {2}\S.*/gm) ?? [];
  expect(readme).toContain(`The ${scenarios.length} scenarios`);
  const rules = (await read('docs/doctor.md')).match(/^\| \[[\w-]+\]\(doctor\//gm) ?? [];
  expect(readme).toContain(`the ${rules.length} faults`);
});

it('names every command of the table', async () => {
  const table = [...(await read('packages/cli/README.md')).matchAll(/^\| \[`(\w+)`\]\(#\1\)/gm)].map(
    ([, name]) => name,
  );
  expect(table.length).toBeGreaterThan(10);
  const [, named = ''] = /\[The command\][^:]*:([^.]*)\./.exec(readme) ?? [];
  expect(named.match(/\w+/g)).toEqual(table.filter((name) => name !== 'demo'));
});

it.each(['README.md', 'CONTRIBUTING.md', 'packages/cli/README.md'])('names scripts that exist in %s', async (file) => {
  const { scripts } = JSON.parse(await read('package.json'));
  const named = [...(await read(file)).matchAll(/\bnpm run (?:--silent )?([\w:-]+)(?! -w|[^`]* -w)/g)];
  expect(named.map(([, script]) => script).filter((script) => !(script! in scripts))).toEqual([]);
});
