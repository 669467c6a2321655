import type { ScenarioFile } from '@whapi-webhooks/types/steps';
import { parseLazily } from '../cases/parse-lazily.ts';
import { scenarioTexts } from '../generated/scenarios.ts';

/** The name of a built-in scenario. */
export type ScenarioName = keyof typeof scenarioTexts;

/**
 * The built-in scenarios by name.
 * @example builtInScenarios['support-conversation'].steps.length
 */
export const builtInScenarios: Readonly<
  Record<ScenarioName, ScenarioFile & Required<Pick<ScenarioFile, 'name' | 'title'>>>
> = parseLazily(scenarioTexts);
