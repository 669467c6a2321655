import { installedSize } from '../installed-size.ts';
import type { Benchmark } from './benchmark.ts';

/** What each package takes on disk with its dependencies, over a package that one would install instead. */
export const sizeInstall: Benchmark[] = [
  sizeOf('size/types', '@whapi-webhooks/types', '@octokit/webhooks-types'),
  sizeOf('size/install', 'whapi-webhooks', 'ajv-cli'),
  sizeOf('size/install-contract', '@whapi-webhooks/contract', 'zod'),
  sizeOf('size/install-mock', '@whapi-webhooks/mock', 'msw'),
  sizeOf('size/install-doctor', '@whapi-webhooks/doctor', 'msw'),
  sizeOf('size/install-schemas', '@whapi-webhooks/schemas', '@octokit/webhooks-types'),
];

function sizeOf(id: string, ours: string, theirs: string): Benchmark {
  return {
    id,
    what: `installed size of ${ours} with its dependencies, over ${theirs}`,
    unit: 'bytes',
    measure: async () => [{ ours: installedSize(ours), theirs: installedSize(theirs) }],
  };
}
