import { type Counts, declaredProperties, type Ledger } from '@whapi-webhooks/evidence';
import evidence from '@whapi-webhooks/schemas/evidence.json' with { type: 'json' };
import type { Definitions } from './json-schema.ts';

/** What the corpus of payloads says about the schemas. */
export const ledger = evidence as unknown as Ledger;

/**
 * Copies the definitions and adds `x-seen` to their properties: how many payloads of each grade contain them. Vocabularies
 * get it too, for each of their words.
 */
export function withCounts(
  definitions: Definitions,
  { definitions: counted }: Pick<Ledger, 'definitions'>,
): Definitions {
  const copy = structuredClone(definitions);
  for (const [title, schema] of Object.entries(copy)) {
    if (schema.enum) schema['x-seen'] = counted[title]?.values ?? {};
    for (const { path, property } of declaredProperties(schema)) {
      property['x-seen'] = counted[title]?.properties[path]?.seen ?? {};
    }
  }
  return copy;
}

/**
 * Counts the payloads that are proof, by grade. Samples of the vendor are one grade, elided or not.
 * @example countsText({ captured: 6, vendor: 2, 'vendor-elided': 1, derived: 4 }); // 'captured 6, vendor 3'
 */
export function countsText(counts: Counts = {}): string {
  const vendor = (counts.vendor ?? 0) + (counts['vendor-elided'] ?? 0);
  const { captured = 0, reported = 0 } = counts;
  return Object.entries({ captured, reported, vendor })
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => `${grade} ${count}`)
    .join(', ');
}
