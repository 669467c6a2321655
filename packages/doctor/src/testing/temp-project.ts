import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const vitest = new URL('.', import.meta.resolve('vitest/package.json'));

/** How a process ended. */
export interface Ended {
  exitCode: number;
  /** Standard output, then standard error. */
  output: string;
}

/** Creates a project of ES modules for one test, with the dependencies of this one. */
export async function tempProject(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'doctor-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await symlink(fileURLToPath(new URL('..', vitest)), path.join(folder, 'node_modules'), 'junction');
  const all = { 'package.json': '{ "type": "module" }', ...files };
  for (const [name, source] of Object.entries(all)) await writeFile(path.join(folder, name), source);
  return folder;
}

/** Runs Node in a project, without what Vitest adds to the environment. */
export function runNode(folder: string, args: readonly string[], ownEnv: Record<string, string> = {}): Promise<Ended> {
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_OPTIONS|NODE_ENV|FORCE_COLOR)/.test(name),
  );
  const env = { ...Object.fromEntries(outer), NO_COLOR: '1', ...ownEnv };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ exitCode: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

/** Runs `npx vitest run` in a project. */
export function runVitest(folder: string, ...args: string[]): Promise<Ended> {
  return runNode(folder, [fileURLToPath(new URL('vitest.mjs', vitest)), 'run', ...args]);
}
