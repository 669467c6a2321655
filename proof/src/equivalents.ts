import groups from './equivalent-mutants.json' with { type: 'json' };

/** A mutant that no payload can notice, by design, and why. */
export interface Equivalent {
  /** The mutant's name; `*` stands for any text. */
  mutant: string;
  because: string;
}

export const equivalents: readonly Equivalent[] = groups.flatMap(({ because, mutants }) =>
  mutants.map((mutant) => ({ mutant, because })),
);

/** Whether an entry means a mutant. */
export function isMeant({ mutant }: Equivalent, name: string): boolean {
  const texts = mutant.split('*');
  const source = texts.map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}$`).test(name);
}
