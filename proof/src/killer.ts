import { definitions, type Payload, webhookTitles } from './contract.ts';
import { evaluate, type Fault } from './evaluate.ts';
import type { Mutant } from './mutants.ts';
import { type Definitions, type Profile, profiles, type Schema } from './schema.ts';

/** Tells which payload notices a mutant, if one does. */
export type Killer = (mutant: Mutant) => Payload | undefined;

/**
 * A killer that shows each mutant the payloads that reach the changed schema, those first that the changed keyword
 * refused: what cannot notice the change is not asked.
 *
 * A payload notices a mutant when it is accepted although it must be refused, refused although it must be accepted, or,
 * as counterexamples are refused for one named reason, when the place or the keyword of the first fault is another.
 * @throws {Error} for a payload that the unchanged schemas misjudge: it would notice every mutant
 */
export function createKiller(payloads: readonly Payload[]): Killer {
  const reaching = new Map<Schema, Set<Payload>>();
  const refused = new Map<Schema, Map<string, Set<Payload>>>();
  const firstFaults = new Map<Payload, string[]>();
  for (const payload of payloads) {
    const faults = profiles.map((profile) => {
      return evaluate(definitions, webhookTitles[payload.event], payload.value, profile, (node, keyword, passed) => {
        entry(reaching, node, () => new Set()).add(payload);
        if (!passed)
          entry(
            entry(refused, node, () => new Map()),
            keyword,
            () => new Set(),
          ).add(payload);
      });
    });
    for (const [index, profile] of profiles.entries()) {
      if (faults[index]!.length > 0 !== payload.refusedBy.includes(profile)) throw misjudged(payload, profile);
    }
    firstFaults.set(payload, faults.map(firstOf));
  }

  return ({ node, keyword, looser, definitions }) => {
    const candidates = looser ? refused.get(node)?.get(keyword) : reaching.get(node);
    for (const payload of candidates ?? []) if (notices(payload, definitions)) return payload;
    return undefined;
  };

  function notices(payload: Payload, mutated: Definitions): boolean {
    const { event, value, refusedBy, kind } = payload;
    return profiles.some((profile, index) => {
      const faults = evaluate(mutated, webhookTitles[event], value, profile);
      if (faults.length > 0 !== refusedBy.includes(profile)) return true;
      return kind === 'counterexample' && firstOf(faults) !== firstFaults.get(payload)?.[index];
    });
  }
}

function misjudged({ name, kind }: Payload, profile: Profile): Error {
  const remedy = kind === 'variation' ? 'run `npm run generate` and read the difference' : 'mend it or the schema';
  return new Error(`Failed to measure by ${name}: the ${profile} profile says otherwise, please ${remedy}`);
}

function firstOf(faults: Fault[]): string {
  return faults[0] ? `${faults[0].pointer} ${faults[0].keyword}` : '';
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const value = map.get(key) ?? create();
  map.set(key, value);
  return value;
}
