/** Something that has a limit on every machine. */
export interface Budget {
  what: string;
  unit: string;
  measured: number;
  budget: number;
}

/** A message for each budget that is not kept, and for what could not be measured. */
export function overBudget(budgets: readonly Budget[]): string[] {
  return budgets
    .filter(({ measured, budget }) => !(measured <= budget))
    .map(
      ({ what, unit, measured, budget }) =>
        `Failed to keep ${what} within ${budget} ${unit}: it takes ${measured}. Find what was added to its imports`,
    );
}
