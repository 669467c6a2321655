/** One deviation from the undisturbed order: at which choice, and what is taken there instead of the first. */
export type Deviation = readonly [at: number, take: number];

/** Which schedule to run: one with given deviations, one by chance, or one by the names of what happens. */
export type SchedulePlan =
  | { readonly deviations: readonly Deviation[] }
  | { readonly chance: number }
  | { readonly schedule: readonly string[] };
