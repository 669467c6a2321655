import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';

const root = import.meta.dirname;

/** A code block of a page in Markdown. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The name of its file, if the first line is a comment with a name: `// bot.ts`, `# bot.py`. */
  readonly file?: string;
  /** The file that it shows, if the line before it ends with a link to one: `[bot.ts](../../examples/…/bot.ts):`. */
  readonly source?: string;
}

/** The code blocks of a page, in its order. */
export function codeBlocks(page: string): CodeBlock[] {
  return [...page.matchAll(/(?:\]\(([^)\s]+)\):\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, source, language = '', text = '']) => {
      const [, file] = /^(?:\/\/|#|<\?php \/\/) ([\w./-]+\.\w+)\n/.exec(text) ?? [];
      return {
        language,
        // PHP begins with its tag, in the line of the name.
        code: file && !text.startsWith('<?php') ? text.slice(text.indexOf('\n') + 1) : text,
        ...(file !== undefined && { file }),
        ...(source !== undefined && { source }),
      };
    },
  );
}

/** The files that code blocks of a page make, by name. */
export function filesOf(page: string): Record<string, string> {
  return Object.fromEntries(codeBlocks(page).flatMap(({ file, code }) => (file ? [[file, code]] : [])));
}

/** The commands `npx whapi-webhooks …` of a page, in its order. */
export function commandsOf(page: string): string[] {
  return [...page.matchAll(/\bnpx (whapi-webhooks\b[^`\n#&]*)/g)].map(([, command = '']) => command.trim());
}

/** How the tests of a folder ended. */
interface TestRun {
  readonly failed: string[];
  /** How many tests passed, by file. */
  readonly passed: Record<string, number>;
}

/** A folder with the code of a page. */
export interface Recipes {
  readonly folder: string;
  /** Runs a program of the clone, such as `tsc`, in the folder. Rejects when it fails. */
  run(command: string, ...args: string[]): Promise<{ stdout: string; stderr: string }>;
  /** What the compiler reports; empty if the types are right. */
  types(): Promise<string>;
  /** Runs the tests by Vitest, as in an app. */
  test(): Promise<TestRun>;
}

/** What the test runner adds to the environment, a user's shell does not have. */
function outerEnv(): NodeJS.ProcessEnv {
  const { VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NODE_ENV, ...env } = process.env;
  return env;
}

/** Writes the code of a page to a folder inside the clone, where its imports are found. */
export async function createRecipes(name: string, files: Record<string, string>): Promise<Recipes> {
  const folder = path.join(root, 'test-results', name);
  await rm(folder, { recursive: true, force: true });
  // As in an app, where the packages are in node_modules: Node loads them. One worker runs all files.
  const test = { pool: 'threads', isolate: false, maxWorkers: 1, server: { deps: { external: ['@dist@'] } } };
  const { include: _, ...config } = JSON.parse(await readFile(path.join(root, 'tsconfig.json'), 'utf8'));
  const base = path.relative(folder, path.join(root, 'tsconfig.base.json'));
  const all = {
    'vitest.config.ts': `export default ${JSON.stringify({ test }).replace('"@dist@"', String(/\/(packages\/\w+|schemas)\/dist\//))};\n`,
    'tsconfig.json': JSON.stringify({ ...config, extends: base, include: ['**/*.ts'] }),
    ...files,
  };
  for (const [file, code] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), code);
  }
  const run = (command: string, ...args: string[]) =>
    promisify(execFile)(path.join(root, 'node_modules/.bin', command), args, { cwd: folder, env: outerEnv() });
  return {
    folder,
    run,
    types: () =>
      run('tsc', '--noEmit').then(
        ({ stdout }) => stdout,
        (error: { stdout: string }) => error.stdout,
      ),
    async test() {
      // It fails if a test does, which the report says.
      const ended = await run('vitest', 'run', '--reporter=json', '--outputFile=results.json').catch((error) => error);
      const report = await readFile(path.join(folder, 'results.json'), 'utf8').catch(() => {
        throw new Error(`Failed to run the tests in ${folder}: ${ended.stderr}`);
      });
      return readResults(folder, JSON.parse(report));
    },
  };
}

interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

function readResults(folder: string, { testResults }: Report): TestRun {
  const failed = testResults.flatMap(({ name, status, message, assertionResults }) => [
    ...(status === 'failed' && assertionResults.length === 0 ? [`${name}: ${message}`] : []),
    ...assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`),
  ]);
  const passed = testResults.map(({ name, assertionResults }) => [
    path.relative(folder, name),
    assertionResults.filter(({ status }) => status === 'passed').length,
  ]);
  return { failed, passed: Object.fromEntries(passed) };
}

/** A port of this machine that is free, in place of one that a page shows. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}
