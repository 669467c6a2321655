import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger } from '@whapi-webhooks/evidence';
import { readSchemas } from '../read-schemas.ts';
import { deriveMarks, findMarkFaults, writeMarks } from './derive-marks.ts';

/**
 * The schema files whose marks differ from what the corpus says, with the text that they should have.
 * @param root the folder of this package
 * @throws {Error} that lists every mark without proof
 */
export async function markedFiles(root: string, ledger: Ledger): Promise<Map<string, string>> {
  const all = await readSchemas(root);
  // Steps are our own: no payload of the vendor can prove them.
  const files = new Map([...all].filter(([file]) => !file.startsWith('steps/')));
  deriveMarks(Object.fromEntries([...files.values()].map((schema) => [`${schema.title}`, schema])), ledger);
  const faults = findMarkFaults(files, ledger);
  if (faults.length > 0) {
    throw new Error(`Failed to derive evidence:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const stale = new Map<string, string>();
  for (const [file, schema] of files) {
    const text = await readFile(path.join(root, file), 'utf8');
    const marked = writeMarks(text, schema);
    if (marked !== text) stale.set(file, marked);
  }
  return stale;
}
