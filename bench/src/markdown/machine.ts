import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** What the results depend on besides the code. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  /** Versions of what is compared, by name. */
  versions: Record<string, string>;
}

const PEERS = [
  'ajv',
  'zod',
  'typebox',
  'valibot',
  'arktype',
  '@exodus/schemasafe',
  'ajv-cli',
  '@sourcemeta/jsonschema',
  'msw',
  'typescript-5.9',
  '@octokit/openapi-webhooks-types',
  '@octokit/webhooks-types',
];

/** This machine, without its name. */
export function thisMachine(): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    versions: { node: process.versions.node, ...Object.fromEntries(PEERS.map((name) => [name, versionOf(name)])) },
  };
}

function versionOf(name: string): string {
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')).version;
    } catch {
      // It is in another folder.
    }
  }
  throw new Error(`Failed to find ${name}: it is not installed. Run npm install`);
}
