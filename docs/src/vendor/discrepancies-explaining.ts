import { kebab } from '../contract/discrepancies-about.ts';
import type { Discrepancy } from '../contract/read-contract.ts';
import { placesOf } from './also-about.ts';
import type { Finding } from './compare-models.ts';
import { OUR_ROOT } from './our-model.ts';

/** The name of all webhooks in discrepancies. */
const ALL = 'webhook';

/**
 * The discrepancies that explain a finding: those about the property, about the definition that it refers to, or, for a
 * finding about what is required, about the whole object. For inherited properties, entries about the base count too.
 */
export function discrepanciesExplaining(
  { kind, pair, property, fact }: Finding,
  discrepancies: Discrepancy[],
): Discrepancy[] {
  const name = property.replaceAll('[]', '');
  const objects = [...pair.ours, ...(fact?.from ?? [])].map(entityName);
  const places = new Set(objects.map((object) => `${object}.${name}`));
  // Entries about all webhooks rarely concern what they require.
  if (kind === 'required') for (const object of objects) if (object !== ALL) places.add(object);
  if (kind === 'type' || kind === 'values') for (const via of fact?.via ?? []) places.add(kebab(via));
  return discrepancies.filter((discrepancy) => placesOf(discrepancy).some((place) => places.has(place)));
}

/** The name of an object in discrepancies. */
function entityName(object: string): string {
  return object === OUR_ROOT ? ALL : kebab(object.replace(/^.*\./, ''));
}
