import type { AnyScenario } from '@whapi-webhooks/types/steps';
import type { Observation } from '../lab/observation.ts';

const SCHEMA = './node_modules/@whapi-webhooks/schemas/dist/scenario.json';

/** A trial as the content of a scenario file, which plays it again. */
export function scenarioOf({ plan }: Observation): AnyScenario {
  return {
    $schema: SCHEMA,
    title: plan.title,
    steps: [...plan.talks.flatMap(({ opening }) => opening), ...plan.steps],
  };
}
