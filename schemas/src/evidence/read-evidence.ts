import {
  checkEvidence,
  type Definitions,
  type Evidence,
  type EvidenceFile,
  type OperationBodies,
} from '@whapi-webhooks/evidence';
import { listFiles } from '../list-files.ts';
import { readJson } from '../read-json.ts';

/**
 * Reads the corpus: every file of `evidence/`, sorted by path.
 * @param root the folder of this package
 * @throws {Error} listing each fault with its file, what is expected, and what was received.
 */
export async function readEvidence(
  root: string,
  definitions: Definitions,
  operations: OperationBodies,
): Promise<Evidence[]> {
  const corpus: Evidence[] = [];
  const faults: string[] = [];
  for (const path of await listFiles(root)) {
    if (!path.startsWith('evidence/')) continue;
    const content = await readJson<EvidenceFile>(root, path);
    const checked = checkEvidence(path.slice('evidence/'.length), content, definitions, operations);
    if (Array.isArray(checked)) faults.push(...checked.map((fault) => `  ${path}${fault}`));
    else corpus.push(checked);
  }
  if (faults.length > 0) throw new Error(`Failed to read the evidence:\n${faults.join('\n')}`);
  return corpus;
}
