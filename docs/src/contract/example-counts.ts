import { observe } from '@whapi-webhooks/evidence';
import type { Definitions } from './json-schema.ts';
import type { EventEntry } from './read-contract.ts';

/** In how many examples of webhooks each definition occurs, by title. */
export function exampleCounts(events: readonly EventEntry[], definitions: Definitions): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, examples } of events) {
    for (const example of examples.values()) {
      for (const met of new Set([...observe(definitions, title, example)].map((observation) => observation.title))) {
        counts.set(met, (counts.get(met) ?? 0) + 1);
      }
    }
  }
  return counts;
}
