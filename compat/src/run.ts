import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { npmCommand } from '../../npm.shared.ts';

/** A user's shell knows nothing of the npm script or the test runner that this runs in. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(VITEST|NODE_ENV|NODE_OPTIONS|FORCE_COLOR|npm_(package|lifecycle)|npm_config_(local_)?prefix)/.test(name),
  ),
);

/**
 * Runs a program to its end and returns everything that it printed. `npm` and scripts that begin with
 * `#!/usr/bin/env node` run on the Node that runs this.
 * @throws with the output as the message when it fails
 */
export async function run(cwd: string, program: string, args: readonly string[], extra = {}): Promise<string> {
  const PATH = `${path.dirname(process.execPath)}${path.delimiter}${env.PATH}`;
  try {
    const options = { cwd, env: { ...env, PATH, NO_COLOR: '1', ...extra }, maxBuffer: 1e8 };
    const [command, ...first] = program === 'npm' ? npmCommand() : [program];
    const { stdout, stderr } = await promisify(execFile)(command, [...first, ...args], options);
    return stdout + stderr;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`Failed to run ${program} ${args.join(' ')}: ${stdout || stderr ? stdout + stderr : message}`);
  }
}
