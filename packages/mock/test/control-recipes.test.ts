import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { flaskPython } from '../../../flask.shared.ts';
import { serveWhapi, setupWhapi } from '../src/node.ts';

const root = path.join(import.meta.dirname, '..');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const run = promisify(execFile);

/** The first snippet of the README in a language that calls the control plane. */
function snippet(language: string): string {
  const found = [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  const code = found.map(([, code = '']) => code).find((each) => each.includes('/__whapi'));
  if (code === undefined) throw new Error(`Failed to find a recipe in ${language} in the README`);
  return code;
}

function succeeds(command: string, ...argv: string[]): boolean {
  return spawnSync(command, argv).status === 0;
}

/** So that what is skipped is seen. */
function saySkipped(name: string): void {
  process.stderr.write(`Skipped: ${name} is missing, so its recipe is not tested\n`);
}

function has(command: string): boolean {
  if (succeeds(command, '--version')) return true;
  saySkipped(command);
  return false;
}

const hasCurl = has('curl');
const hasPython = has('python3');

/** A served mock with a bot in another process. */
async function withBot(command: string, file: string): Promise<string> {
  const whapi = setupWhapi();
  const { url, controlUrl = '', close } = await serveWhapi(whapi);
  const bot: ChildProcess = spawn(command, [path.join(import.meta.dirname, 'recipes', file), url]);
  onTestFinished(async () => {
    bot.kill();
    await close();
    await whapi.close({ breakOff: true });
  });
  bot.stderr?.pipe(process.stderr);
  const [port] = (await once(bot.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  whapi.subscribe({ url: `http://127.0.0.1:${String(port).trim()}/hook`, events: ['messages.post'] });
  return controlUrl;
}

const bots = [
  { command: process.execPath, file: 'echo-bot.mjs', canRun: true },
  { command: 'python3', file: 'echo-bot.py', canRun: hasPython },
  { command: flaskPython ?? 'python3', file: 'echo-bot-flask.py', canRun: flaskPython !== undefined },
];

describe.each(bots)('$file', ({ command, file, canRun }) => {
  it.skipIf(!canRun || !hasCurl)('is driven from the shell', async () => {
    const control = await withBot(command, file);
    const script = snippet('sh').replace('http://127.0.0.1:8080/__whapi', control);
    const { stdout } = await run('/bin/sh', ['-ec', script]);
    expect(stdout).toContain('"match":{');
    expect(stdout).toContain('"body":"You said Hi"');
  });

  it.skipIf(!canRun || !hasPython)('is tested in Python', async () => {
    const control = await withBot(command, file);
    const folder = path.join(root, 'test-results/recipes');
    await mkdir(folder, { recursive: true });
    const test = path.join(folder, `test_${file.replace(/\W/g, '_')}.py`);
    await writeFile(test, snippet('python'));
    const { stderr } = await run('python3', [test], { env: { ...process.env, WHAPI_CONTROL: control } });
    expect(stderr).toMatch(/Ran 2 tests in .+\n\nOK\n$/);
  });
});
