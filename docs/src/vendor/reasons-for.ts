import { kebab } from '../contract/concerns.ts';
import type { Discrepancy } from '../contract/read-contract.ts';
import { placesOf } from './also-about.ts';
import type { Finding } from './compare-models.ts';
import { OUR_ROOT } from './our-model.ts';

/** How discrepancies call all webhooks together. */
const ALL = 'webhook';

/**
 * The discrepancies that explain a finding: those about the property, about the definition its values are written
 * with, or, where it is about what is required, about the whole object. What an object takes over from another is
 * explained by an entry about either.
 */
export function reasonsFor({ kind, pair, property, fact }: Finding, discrepancies: Discrepancy[]): Discrepancy[] {
  const name = property.replaceAll('[]', '');
  const objects = [...pair.ours, ...(fact?.from ?? [])].map(entityName);
  const places = new Set(objects.map((object) => `${object}.${name}`));
  // What is said of all webhooks is seldom about what they require.
  if (kind === 'required') for (const object of objects) if (object !== ALL) places.add(object);
  if (kind === 'type' || kind === 'values') for (const via of fact?.via ?? []) places.add(kebab(via));
  return discrepancies.filter((discrepancy) => placesOf(discrepancy).some((place) => places.has(place)));
}

/** How discrepancies call an object. */
function entityName(object: string): string {
  return object === OUR_ROOT ? ALL : kebab(object.replace(/^.*\./, ''));
}
