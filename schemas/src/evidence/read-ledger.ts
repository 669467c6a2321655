import path from 'node:path';
import { countEvidence, type Evidence, type Ledger, type OperationBodies } from '@whapi-webhooks/evidence';
import { type Bundle, bundleSchemas } from '../bundle-schemas.ts';
import { listFiles } from '../list-files.ts';
import { readJson } from '../read-json.ts';
import { readEvidence } from './read-evidence.ts';

/** The bundle of the schemas, the corpus, and what the corpus says about the schemas. */
export interface Counted {
  bundle: Bundle;
  corpus: Evidence[];
  ledger: Ledger;
}

/**
 * Bundles the schemas of a folder and counts its evidence.
 * @param root the folder of this package
 * @throws {Error} for schemas or evidence with faults.
 */
export async function readLedger(root: string): Promise<Counted> {
  const bundle = await bundleSchemas(root);
  const operations = await readJson<OperationBodies>(root, 'rest/operations.json');
  const events = (await listFiles(path.join(root, 'webhooks'))).map((file) => path.basename(file, '.schema.json'));
  const corpus = await readEvidence(root, bundle.$defs, operations);
  return { bundle, corpus, ledger: countEvidence(corpus, bundle.$defs, events) };
}
