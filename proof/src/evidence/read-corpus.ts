import { readFileSync } from 'node:fs';
import type { Evidence, EvidenceFile, Ledger } from '@whapi-webhooks/evidence';
import evidence from '@whapi-webhooks/schemas/evidence.json' with { type: 'json' };

/** What the corpus of the built schemas says. */
const ledger = evidence as unknown as Ledger;

/** Every payload of the corpus of the built schemas. */
export function readCorpus(): Evidence[] {
  return ledger.corpus.map((entry) => {
    const file = new URL(import.meta.resolve(`@whapi-webhooks/schemas/evidence/${entry.file}`));
    return { ...entry, payload: (JSON.parse(readFileSync(file, 'utf8')) as EvidenceFile).payload };
  });
}
