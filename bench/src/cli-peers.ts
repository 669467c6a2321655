import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { COMMAND } from './processes/start-process.ts';

const { resolve } = createRequire(import.meta.url);

/** A command that validates JSON files, and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/** Our command, which needs no schema. */
export function ours(folder: string): CommandLine {
  return [process.execPath, COMMAND, 'validate', folder, '--profile', 'strict'];
}

/** `ajv-cli`. */
export function ajvCli(folder: string, schema: string): CommandLine {
  const bin = resolve('ajv-cli/dist/index.js');
  return [process.execPath, bin, '--spec=draft2020', '--strict=false', '-s', schema, '-d', join(folder, '*.json')];
}

/**
 * `jsonschema` of Sourcemeta: its binary, without the script in Node that starts it. Not with `--fast`, which refuses
 * numbers beyond 64 bits: a chat that is muted for ever carries one.
 */
export function sourcemeta(folder: string, schema: string): CommandLine {
  const binaries = join(dirname(resolve('@sourcemeta/jsonschema/package.json')), 'build/github-releases');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'x64' ? 'x86_64' : process.arch;
  const extension = process.platform === 'win32' ? '.exe' : '';
  return [join(binaries, `jsonschema-${platform}-${arch}${extension}`), 'validate', schema, folder];
}
