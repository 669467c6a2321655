import { spawnSync } from 'node:child_process';

/** How a process ended. */
export interface EndedProcess {
  /** Milliseconds from its start to its end. */
  ms: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a process to its end.
 * @param expected the exit code; default 0
 * @throws {Error} when it ends with another one
 */
export function timeProcess(
  program: string,
  args: readonly string[],
  { expected = 0 }: { expected?: number } = {},
): EndedProcess {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  const ms = performance.now() - start;
  if (status !== expected) {
    throw new Error(`${args[0]} ended with ${status}: ${stderr?.slice(0, 500)}`, { cause: error });
  }
  return { ms, stdout, stderr };
}
