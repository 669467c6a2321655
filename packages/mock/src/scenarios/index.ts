import { builtInScenarios, type ScenarioName } from '@whapi-webhooks/contract/steps';
import type { ScenarioFile } from '@whapi-webhooks/types/steps';

export type { ScenarioName };

/** A scenario that the mock brings along. */
export type BuiltInScenario = ScenarioFile & { readonly name: ScenarioName; readonly title: string };

/** The names of the scenarios of the vendor's page on chats, in its order. */
const ON_THE_PAGE: readonly ScenarioName[] = [
  'incoming-chat',
  'outgoing-chat',
  'mute-and-label',
  'disappearing-messages',
  'chat-deleted',
];

/** The scenarios of the vendor's page on chats, in its order. */
export const pageScenarios: readonly BuiltInScenario[] = ON_THE_PAGE.map(scenarioOf);

/** All scenarios: first those of the page on chats, then the others by name. */
export const scenarios: readonly BuiltInScenario[] = [
  ...pageScenarios,
  ...(Object.keys(builtInScenarios) as ScenarioName[]).filter((name) => !ON_THE_PAGE.includes(name)).map(scenarioOf),
];

function scenarioOf(name: ScenarioName): BuiltInScenario {
  return builtInScenarios[name] as BuiltInScenario;
}
