import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { examples } from '@whapi-webhooks/contract/examples';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findBrokenLinks } from './docs/src/find-broken-links.ts';
import { codeBlocks, commandsOf, createRecipes, filesOf, freePort, type Recipes } from './pages.shared.ts';

const root = import.meta.dirname;
const read = (...parts: string[]) => readFile(path.join(root, ...parts), 'utf8');
const names = (await readdir(path.join(root, 'docs/guides'))).sort();
const guides = await Promise.all(names.map(async (name) => ({ name, text: await read('docs/guides', name) })));
const textOf = (name: string) => guides.find((guide) => guide.name === name)?.text ?? '';

describe.each(guides)('the guide $name', ({ name, text }) => {
  it('begins with its title, and is in both lists of guides', async () => {
    expect(text).toMatch(/^# \S/);
    expect(await read('docs/README.md')).toContain(`(guides/${name})`);
    expect(await read('README.md')).toContain(`(docs/guides/${name})`);
  });

  it('shows code of examples as it is there, and names the file of all other code', async () => {
    for (const { language, code, source, file } of codeBlocks(text)) {
      if (source !== undefined) expect(await read('docs/guides', source)).toBe(code);
      else if (language === 'json') expect(() => JSON.parse(code), code).not.toThrow();
      else if (/^(?:ts|js|python|php)$/.test(language)) expect(file, code).toBeDefined();
    }
  });

  it('installs packages that exist', async () => {
    const shell = codeBlocks(text).filter(({ language }) => language === 'sh');
    const lines = shell.flatMap(({ code }) => [...code.matchAll(/^npm install (.+)$/gm)]);
    const packages = lines.flatMap(([, words = '']) => words.split(' ').filter((word) => !word.startsWith('--')));
    for (const dependency of packages) {
      expect(await read('node_modules', dependency, 'package.json')).toContain(`"name": "${dependency}"`);
    }
  });
});

it('the links of guides, examples and the README lead somewhere', async () => {
  const others = ['../README.md', '../examples/README.md', 'README.md'];
  for (const { name } of await readdir(path.join(root, 'examples'), { withFileTypes: true })) {
    if (!name.includes('.')) others.push(`../examples/${name}/README.md`);
  }
  const pages = new Map(guides.map(({ name, text }) => [`guides/${name}`, text]));
  for (const file of others) pages.set(file, await read('docs', file));
  expect(findBrokenLinks(path.join(root, 'docs'), pages)).toEqual([]);
});

it('the guide to faults has every rule of doctor once', async () => {
  const linked = [...textOf('which-fault.md').matchAll(/\(\.\.\/doctor\/([\w-]+\.md)\)/g)].map(([, file]) => file);
  expect(linked.sort()).toEqual((await readdir(path.join(root, 'docs/doctor'))).sort());
});

it('the guide to Jest configures it as the example does', async () => {
  const [{ code = '' } = {}] = codeBlocks(textOf('jest.md')).filter(({ language }) => language === 'json');
  expect(JSON.parse(await read('examples/jest-commonjs/package.json'))).toMatchObject(JSON.parse(code));
});

it('the guide to CI passes inputs that the action has', async () => {
  const [, inputs = ''] = /^inputs:\n([\s\S]*?)^\w/m.exec(await read('action.yml')) ?? [];
  const [, passed = ''] = /^ +with:\n([\s\S]*?)^```/m.exec(textOf('ci.md')) ?? [];
  const known = [...inputs.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
  expect(known).toEqual(expect.arrayContaining([...passed.matchAll(/^ +([\w-]+):/gm)].map(([, name]) => name)));
});

describe('the code of the guides', () => {
  let recipes: Recipes;

  beforeAll(async () => {
    const pages = guides.filter(({ name }) => name !== 'node-test.md');
    const files = pages.flatMap(({ name, text }) =>
      Object.entries(filesOf(text)).map(([file, code]) => [path.join(path.parse(name).name, file), code]),
    );
    recipes = await createRecipes('guides', Object.fromEntries(files));
  });

  it('keeps to the types', async () => {
    expect(await recipes.types()).toBe('');
  });

  it('passes as tests', async () => {
    expect(await recipes.test()).toEqual({
      failed: [],
      passed: {
        'first-test/bot.test.js': 2,
        'first-test/twice.test.js': 1,
        'hono/bot.test.ts': 2,
        'vitest/matchers.test.ts': 2,
        'which-fault/doctor.test.ts': 1,
      },
    });
  });

  it('fails without what the first test says to remove', async () => {
    const files = filesOf(textOf('first-test.md'));
    const broken = files['bot.js']!.replace(' || seen.has(id)', '');
    expect(broken).not.toBe(files['bot.js']);
    const { failed } = await (await createRecipes('first-test', { ...files, 'bot.js': broken })).test();
    expect(failed).toEqual([expect.stringMatching(/^answers once, although the webhook arrives twice: /)]);
  });

  it('passes in node:test', async () => {
    const { folder } = await createRecipes('node-test', filesOf(textOf('node-test.md')));
    const { stdout } = await promisify(execFile)(process.execPath, ['--test', '--test-reporter=tap'], { cwd: folder });
    expect(stdout).toMatch(/# pass 1\n# fail 0/);
  });
});

/** The commands of the guides, each once. */
const commands = [...new Set(guides.flatMap(({ text }) => commandsOf(text)))];

describe('the commands of the guides', () => {
  const ran = new Set<string>();
  const bin = path.join(root, 'node_modules/.bin/whapi-webhooks');
  let folder: string;

  beforeAll(async () => {
    const captured = JSON.stringify(examples['chats.patch'].minimal);
    const story = await read('examples/node-test-fastify/story.json');
    ({ folder } = await createRecipes('guides-commands', { 'fixtures/mute.json': captured, 'story.json': story }));
  });

  afterAll(() => expect([...ran].sort()).toEqual([...commands].sort()));

  /** The words of a command, with other ports than those that the guides show. */
  function wordsOf(command: string, ports: Record<string, string>): string[] {
    expect(commands).toContain(command);
    ran.add(command);
    const [, ...words] = command.split(' ');
    return words.map((word) => word.replaceAll(/\b(?:3000|8080|9000)\b/g, (port) => ports[port] ?? port));
  }

  async function runs(command: string, ports: Record<string, string> = {}, more: string[] = [], env = {}) {
    const options = { cwd: folder, env: { ...process.env, ...env } };
    const args = [...wordsOf(command, ports), ...more];
    return promisify(execFile)(bin, args, options).catch((error) => error as { stdout: string; code: number });
  }

  /** Starts a command that runs until Ctrl-C, and waits until it does. */
  async function starts(command: string, ports: Record<string, string> = {}, more: string[] = []) {
    const child = spawn(bin, [...wordsOf(command, ports), ...more], { cwd: folder });
    onTestFinished(() => void child.kill());
    return { child, text: await printed(child, /Press Ctrl-C/) };
  }

  it('serve a mock that the shell controls', async () => {
    const gateway = await freePort();
    const bot = await startBot(gateway);
    await starts('whapi-webhooks serve --webhook http://127.0.0.1:3000/hook', { 3000: bot }, ['--port', gateway]);
    const script = codeBlocks(textOf('python.md')).find(({ code }) => code.startsWith('control='))!.code;
    const { stdout } = await promisify(execFile)('/bin/sh', ['-ec', script.replace('8080', gateway)]);
    expect(stdout).toContain('"body":"You said: Hello"');
  });

  it('examine a bot', async () => {
    const gateway = await freePort();
    const ports = { 3000: await startBot(gateway) };
    const brief = ['--port', gateway, '--patience', '0.2'];
    const to = 'whapi-webhooks doctor --to http://127.0.0.1:3000/hook';
    expect((await runs(to, ports, [...brief, '--rules', 'not-200'])).stdout).toContain('1 passed');
    const two = await runs(`${to} --rules answers-duplicates,answers-retries`, ports, brief);
    expect(two.stdout).toContain('2 passed');
    const files = await runs(`${to} --format pretty --format junit=doctor.xml`, ports, [
      ...brief,
      '--rules',
      'not-200',
    ]);
    expect(files.stdout).toContain('1 passed');
    expect(await readFile(path.join(folder, 'doctor.xml'), 'utf8')).toContain('<testsuite');
  });

  it('validate fixtures', async () => {
    const plain = 'whapi-webhooks validate fixtures/ --max-warnings 0';
    expect((await runs(plain)).stdout).toContain('1 valid');
    await runs(`${plain} --format pretty --format junit=report.xml`);
    await runs(`${plain} --format pretty --format junit=report.xml --format sarif=report.sarif`);
    expect(await readFile(path.join(folder, 'report.xml'), 'utf8')).toContain('<testsuite');
    expect(JSON.parse(await readFile(path.join(folder, 'report.sarif'), 'utf8'))).toHaveProperty('runs');
    await writeFile(
      path.join(folder, 'fixtures/sent.json'),
      JSON.stringify({ ...examples['chats.patch'].minimal, at: 1 }),
    );
    expect(await runs(plain)).toMatchObject({ code: 1 });
  });

  it('judge the coverage that tests write', async () => {
    const test = codeBlocks(textOf('vitest.md')).find(({ file }) => file === 'matchers.test.ts')!.code;
    await writeFile(path.join(folder, 'matchers.test.ts'), test);
    const vitest = path.join(root, 'node_modules/.bin/vitest');
    const { VITEST, VITEST_MODE, ...env } = process.env;
    await promisify(execFile)(vitest, ['run'], { cwd: folder, env: { ...env, WHAPI_COVERAGE: 'coverage/whapi' } });
    const coverage = await runs('whapi-webhooks coverage coverage/whapi --handles messages.post,chats.patch');
    expect(coverage.stdout).toMatch(/events +\d of 24/);
    expect(coverage).not.toHaveProperty('code');
  });

  it('record, validate, compare and replay', async () => {
    const [gateway, recorder] = [await freePort(), await freePort()];
    const ports = { 3000: await startBot(gateway), 8080: gateway, 9000: recorder };
    const to = 'http://127.0.0.1:3000/hook';
    const record = await starts(`whapi-webhooks record --port 9000 --to ${to} --out recording.ndjson`, ports);
    await starts('whapi-webhooks serve --webhook http://127.0.0.1:9000/hook', ports, ['--port', gateway]);
    const script = codeBlocks(textOf('record.md')).find(({ code }) => code.startsWith('curl'))!.code;
    await promisify(execFile)('/bin/sh', ['-ec', script.replace('8080', gateway)]);
    await printed(record.child, /messages\.post .*200/);
    record.child.kill('SIGINT');
    await once(record.child, 'exit');
    expect(await readFile(path.join(folder, 'recording.ndjson'), 'utf8')).not.toMatch(/919984351847|Gerald/);
    expect((await runs('whapi-webhooks validate recording.ndjson')).stdout).toMatch(/ 0 invalid/);
    expect((await runs('whapi-webhooks drift recording.ndjson')).stdout).toContain('0 findings');
    const replay = await runs(`whapi-webhooks trigger --body recording.ndjson --to ${to} --speed max --renew`, ports);
    expect(replay.stdout).toMatch(/✓ messages\.post/);
  });

  it('play the story of the guide to Fastify', async () => {
    const gateway = await freePort();
    await starts(
      'whapi-webhooks serve --webhook http://127.0.0.1:3000/hook',
      { 3000: await startBot(gateway, 'Menu') },
      ['--port', gateway],
    );
    const played = await runs('whapi-webhooks trigger story.json', {}, ['--via', `http://127.0.0.1:${gateway}`]);
    expect(played).not.toHaveProperty('code');
  });

  const hasPhp = spawnSync('php', ['--version']).status === 0;
  if (!hasPhp) process.stderr.write('Skipped: PHP is missing, so its guide is not tested\n');

  it.skipIf(!hasPhp)('prove the bot in PHP', async () => {
    const [gateway, bot] = [await freePort(), await freePort()];
    const files = filesOf(textOf('php.md'));
    const page = await createRecipes('php', { ...files, 'test.php': files['test.php']!.replace('8080', gateway) });
    const env = { ...process.env, WHAPI_URL: `http://127.0.0.1:${gateway}`, PHP_CLI_SERVER_WORKERS: '4' };
    // Its workers outlive it unless the whole group ends.
    const php = spawn('php', ['-S', `127.0.0.1:${bot}`, 'bot.php'], { cwd: page.folder, env, detached: true });
    onTestFinished(() => void process.kill(-php.pid!));
    await printed(php, /started/, 'stderr');
    await starts('whapi-webhooks serve --webhook http://127.0.0.1:3000/hook', { 3000: bot }, ['--port', gateway]);
    const { stdout } = await promisify(execFile)('php', ['test.php'], { cwd: page.folder });
    expect(stdout).toBe('ok\n');
  });
});

/** What a process prints, until something of it matches. */
async function printed(child: ChildProcess, pattern: RegExp, stream: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
  let text = '';
  for await (const chunk of child[stream]!.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (pattern.test(text)) return text;
  }
  throw new Error(`Expected output that matches ${pattern}, received ${JSON.stringify(text)}`);
}

/** A bot that echoes each text once, or only one text. Returns its port. */
async function startBot(gateway: string, only?: string): Promise<string> {
  const seen = new Set<string>();
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  const server = createServer(async (request, response) => {
    const { messages = [] } = (await json(request)) as { messages?: Record<string, unknown>[] };
    response.end();
    for (const { id, from_me, chat_id, text } of messages) {
      const { body } = (text ?? {}) as { body?: string };
      if (from_me || body === undefined || (only && body !== only) || seen.has(String(id))) continue;
      seen.add(String(id));
      await fetch(`http://127.0.0.1:${gateway}/messages/text`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ to: chat_id, body: `You said: ${body}` }),
      }).catch(() => {}); // In the test of recordings, the mock may be gone.
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  return String((server.address() as AddressInfo).port);
}
