import type { AnyScenario, AnyScenarioStep, StepByName, StepReference } from './generated-steps.ts';

/** A value of a scenario file, any part of which may be a reference. */
export type WithReferences<T> = T extends readonly (infer Item)[]
  ? readonly (WithReferences<Item> | StepReference)[]
  : T extends object
    ? { readonly [K in keyof T]: WithReferences<T[K]> | StepReference }
    : T;

/** The name of a step. */
export type StepName = keyof StepByName;

/** One step of a scenario: `do` is its name, `with` its argument. */
export type ScenarioStep = {
  [N in StepName]: Omit<AnyScenarioStep, 'do' | 'with'> & { do: N } & (Record<never, never> extends StepByName[N]
      ? { with?: WithReferences<StepByName[N]> }
      : { with: WithReferences<StepByName[N]> });
}[StepName];

/**
 * A scenario file: steps in order.
 * @example
 * const story: ScenarioFile = { steps: [{ do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' } }] };
 */
export interface ScenarioFile extends Omit<AnyScenario, 'steps'> {
  steps: readonly ScenarioStep[];
}
