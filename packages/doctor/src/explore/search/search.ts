import type { Executed, Violation } from './examiner.ts';
import type { Deviation, SchedulePlan } from './schedule-plan.ts';

/** Runs plans; what came of them is in their order. */
export type ExecuteAll = (plans: readonly SchedulePlan[]) => Promise<readonly Executed[]>;

export interface SearchOptions {
  /** How many schedules to run at most. */
  budget: number;
  seed: number;
  /** How many plans to run between two decisions. */
  batch: number;
  /** How far to deviate at most. */
  maxDeviations?: number;
  /** How many schedules chosen by chance to estimate the total from at least. Default: 30. */
  leastWalks?: number;
}

/** What a search covered. */
export interface Searched {
  /** How many schedules were run, each of them once. */
  explored: number;
  /** How many there are: exact if all were run, otherwise an estimate. */
  total: number;
  complete: boolean;
  /** All schedules with at most this many deviations from the undisturbed order were run. */
  deviations: number;
  /** How many of them were chosen by chance. */
  random: number;
  found?: { violation: Violation; executed: Executed } | undefined;
}

/** Walks by chance that a total is estimated from at least. */
const LEAST_WALKS = 30;

interface Node {
  deviations: readonly Deviation[];
}

/**
 * Searches for a schedule that breaks an invariant: first those that deviate least from the undisturbed order, each once.
 * When those with one deviation more are too many for what is left of the budget, the rest is chosen by chance.
 */
export async function search(
  executeAll: ExecuteAll,
  first: Executed,
  { budget, seed, batch, maxDeviations = Number.POSITIVE_INFINITY, leastWalks = LEAST_WALKS }: SearchOptions,
): Promise<Searched> {
  const progress: Searched = { explored: 1, total: 1, complete: false, deviations: 0, random: 0 };
  const walks = new Walks(seed);
  const finish = async (found: Searched['found']): Promise<Searched> => {
    for (const { widths, isRedundant } of await executeAll(walks.plans(Math.max(0, leastWalks - walks.count))))
      walks.add(widths, isRedundant);
    return { ...progress, total: Math.max(progress.explored, walks.estimate), found };
  };
  if (first.violation) return finish({ violation: first.violation, executed: first });
  let level = new Frontier(budget - 1);
  level.addChildren({ deviations: [] }, first);
  for (let depth = 1; level.count > 0; depth++) {
    if (level.count > budget - progress.explored || depth > maxDeviations) break;
    const next = new Frontier(budget - progress.explored - level.count);
    for (const nodes of inBatches(level.nodes, batch)) {
      const executed = await executeAll(nodes);
      for (const [index, each] of executed.entries()) {
        if (!each.isRedundant) progress.explored += 1;
        if (each.violation) return finish({ violation: each.violation, executed: each });
        next.addChildren(nodes[index] as Node, each);
      }
    }
    progress.deviations = depth;
    level = next;
  }
  if (level.count === 0) return { ...progress, total: progress.explored, complete: true };
  if (maxDeviations < Number.POSITIVE_INFINITY) return finish(undefined);
  const seen = new Set<string>();
  for (let left = budget - progress.explored; left > 0; ) {
    const plans = walks.plans(Math.min(batch, left));
    left -= plans.length;
    for (const each of await executeAll(plans)) {
      walks.add(each.widths, each.isRedundant);
      const key = each.choices.join();
      const isKnown = each.isRedundant || seen.has(key) || deviationsIn(each.choices) <= progress.deviations;
      if (isKnown) continue;
      seen.add(key);
      progress.explored += 1;
      progress.random += 1;
      if (each.violation) return finish({ violation: each.violation, executed: each });
    }
  }
  return finish(undefined);
}

function deviationsIn(choices: readonly number[]): number {
  return choices.filter((choice) => choice > 0).length;
}

/** The schedules with one deviation more: kept while all of them can be run, counted in any case. */
class Frontier {
  readonly #most: number;
  nodes: Node[] = [];
  count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  addChildren({ deviations }: Node, { widths }: Executed): void {
    const from = (deviations.at(-1)?.[0] ?? -1) + 1;
    for (let at = from; at < widths.length; at++) {
      const width = widths[at] as number;
      this.count += width - 1;
      if (this.count > this.#most) {
        this.nodes = [];
        continue;
      }
      for (let take = 1; take < width; take++) this.nodes.push({ deviations: [...deviations, [at, take]] });
    }
  }
}

/**
 * Schedules chosen by chance, from whose numbers of choices the number of all schedules is estimated (Knuth 1975): the
 * product along one path is right on average.
 */
class Walks {
  readonly #seed: number;
  #planned = 0;
  #sum = 0;
  count = 0;

  constructor(seed: number) {
    this.#seed = seed;
  }

  plans(count: number): { chance: number }[] {
    return Array.from({ length: count }, () => ({ chance: this.#seed + this.#planned++ }));
  }

  add(widths: readonly number[], isRedundant = false): void {
    this.count += 1;
    if (!isRedundant) this.#sum += widths.reduce((product, width) => product * width, 1);
  }

  get estimate(): number {
    return this.count === 0 ? 0 : Math.round(this.#sum / this.count);
  }
}

function* inBatches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
