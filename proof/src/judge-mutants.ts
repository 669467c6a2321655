import type { Payload } from './contract.ts';
import { type Equivalent, isMeant } from './equivalents.ts';
import type { Killer } from './killer.ts';
import type { Mutant } from './mutants.ts';

/** What became of the mutants. */
export interface Judgement {
  /** Noticed mutants, each with the payload that noticed it. */
  killed: { mutant: string; payload: Payload }[];
  survivors: string[];
  /** Mutants that nothing can notice, as listed. */
  equivalent: string[];
  /** Listed, and noticed all the same. */
  wronglyListed: { mutant: string; payload: Payload; because: string }[];
  /** Entries of the list that no mutant has. */
  stale: string[];
  /** Noticed mutants in a hundred of those that can be noticed. */
  score: number;
}

/** Shows every mutant to the killer. */
export function judgeMutants(mutants: Iterable<Mutant>, killer: Killer, list: readonly Equivalent[]): Judgement {
  const killed: Judgement['killed'] = [];
  const survivors: string[] = [];
  const equivalent: string[] = [];
  const wronglyListed: Judgement['wronglyListed'] = [];
  const unmet = new Set(list.map(({ mutant }) => mutant));
  for (const mutant of mutants) {
    const { name } = mutant;
    const payload = killer(mutant);
    const entry = list.find((candidate) => isMeant(candidate, name));
    if (entry) unmet.delete(entry.mutant);
    if (payload) killed.push({ mutant: name, payload });
    if (payload && entry) wronglyListed.push({ mutant: name, payload, because: entry.because });
    if (!payload) (entry ? equivalent : survivors).push(name);
  }
  const score = (100 * killed.length) / (killed.length + survivors.length || 1);
  return { killed, survivors, equivalent, wronglyListed, stale: [...unmet], score };
}
