import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { alternate } from '../alternate.ts';
import { ajvCli, type CommandLine, ours, sourcemeta } from '../cli-peers.ts';
import { timeProcess } from '../time-process.ts';
import { withFolder, writeWebhooks } from '../write-files.ts';
import type { Benchmark } from './benchmark.ts';

const TURNS = { warmUp: 1, rounds: 7 };
const FILES = 1_000;

/** The command on many files, over other commands with the JSON Schema of all events. */
export const cliFiles: Benchmark[] = [
  filesOver(ajvCli, { id: 'cli-files/ajv-cli', name: 'ajv-cli', atMost: 0.5 }),
  filesOver(sourcemeta, { id: 'cli-files/sourcemeta', name: 'jsonschema of Sourcemeta, without Node', atMost: 0.1 }),
];

function filesOver(
  peer: (folder: string, schema: string) => CommandLine,
  { id, name, atMost }: { id: string; name: string; atMost: number },
): Benchmark {
  return {
    id,
    what: `the command \`validate\` on 1,000 files of all events, over ${name} with the schema of all events`,
    unit: 'ms',
    aim: { atMost },
    measure: () =>
      withFolder(async (folder) => {
        const files = join(folder, 'files');
        const schema = join(folder, 'schema.json');
        await mkdir(files);
        await writeFile(schema, JSON.stringify(bundle));
        await writeWebhooks(files, FILES);
        return await alternate(
          TURNS,
          () => time(ours(files)),
          () => time(peer(files, schema)),
        );
      }),
  };
}

function time([program, ...args]: CommandLine): number {
  return timeProcess(program, args).ms;
}
