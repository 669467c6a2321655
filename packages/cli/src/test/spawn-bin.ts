import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { TestOutput } from './test-output.ts';

export const BIN = fileURLToPath(new URL('../../bin/whapi-webhooks.js', import.meta.url));

export interface SpawnedBin {
  process: ChildProcess;
  stdout: TestOutput;
  stderr: TestOutput;
  /** Exit code, or the signal that ended it. */
  exit: Promise<number | string>;
}

interface SpawnOptions {
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
  nodeArgs?: string[];
  /** A file descriptor to write to, in place of `SpawnedBin.stdout`. */
  stdout?: number;
}

/** Starts the built program in a process, in an environment without settings for colours. */
export function spawnBin(args: readonly string[], options: SpawnOptions = {}): SpawnedBin {
  const { FORCE_COLOR, NO_COLOR, DEBUG, NODE_OPTIONS, ...env } = process.env;
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), BIN, ...args], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    stdio: ['pipe', options.stdout ?? 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [stdout, stderr] = [new TestOutput(), new TestOutput()];
  child.stdout?.on('data', (chunk) => stdout.write(String(chunk)));
  child.stderr!.on('data', (chunk) => stderr.write(String(chunk)));
  child.stdin!.on('error', () => {}).end(options.input ?? '');
  const exit = once(child, 'close').then(([code, signal]) => code ?? signal);
  return { process: child, stdout, stderr, exit };
}
