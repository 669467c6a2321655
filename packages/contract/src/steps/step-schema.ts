import type { StepName } from '@whapi-webhooks/types/steps';
import { definitionsOfSteps, titlesByStep } from '../generated/step-schemas.ts';

type Definitions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The schemas of a step: titles of definitions. */
export interface StepSchemas {
  /** Title of the schema of the argument, such as `ReceiveMessageStep`. */
  readonly argument: string;
  /** Title of the schema of the result, such as `Message`; `null` where a step returns nothing. */
  readonly returns: string | null;
  /** What the step does, to complete "Failed to …": `receive a message`. */
  readonly action: string;
}

/** The names of all steps, in alphabetical order. */
export const stepNames = Object.keys(titlesByStep).sort() as StepName[];

/** Whether a text is the name of a step. */
export function isStepName(name: string): name is StepName {
  return Object.hasOwn(titlesByStep, name);
}

/**
 * The titles of the schemas of each step, by its name.
 * @example stepSchemas.receiveMessage; // { argument: 'ReceiveMessageStep', returns: 'Message', action: 'receive a message' }
 */
export const stepSchemas: Readonly<Record<StepName, StepSchemas>> = titlesByStep;

/**
 * The schemas of steps by title: of their arguments, of their results, and of whatever these refer to, in JSON Schema
 * 2020-12. References are `#/$defs/<title>`.
 * @example stepDefinitions().ReceiveMessageStep.description
 */
export function stepDefinitions(): Definitions {
  return definitionsOfSteps();
}
