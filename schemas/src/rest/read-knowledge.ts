import path from 'node:path';
import { bundleSchemas } from '../bundle-schemas.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { listFiles } from '../list-files.ts';
import { readJson } from '../read-json.ts';
import type { ClientCounts, Knowledge, Operation, OperationSource } from './grade-operations.ts';

/** Reads the operations of a schemas folder, and what their evidence is derived from. */
export async function readKnowledge(root: string): Promise<{ operations: Operation[]; knowledge: Knowledge }> {
  const vendor = path.join(root, '../docs/vendor');
  const [stored = ''] = await listFiles(vendor, '.json');
  const { operations: openApi } = await readJson<{ operations: Knowledge['openApi'] }>(vendor, stored);
  const operations = await readJson<Operation[]>(root, 'rest/operations.json');
  return {
    operations,
    knowledge: {
      sources: await readJson<OperationSource[]>(root, 'rest/operation-sources.json'),
      counts: await readJson<ClientCounts>(root, 'rest/client-counts.json'),
      openApi,
      corpus: await readEvidence(root, (await bundleSchemas(root)).$defs, operations),
    },
  };
}
