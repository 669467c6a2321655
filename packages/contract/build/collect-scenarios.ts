import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { assertName } from './assert-name.ts';

/** A built-in scenario file, without what only editors read. */
export interface BuiltInScenario {
  name: string;
  [property: string]: unknown;
}

/**
 * Reads the built-in scenarios: `<family>/<name>.json`.
 * @returns the scenarios by name, in the order of their names
 * @throws {Error} when a file has another name than its scenario
 */
export async function collectScenarios(folder: string): Promise<Record<string, BuiltInScenario>> {
  const scenarios: BuiltInScenario[] = [];
  for (const file of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'))) {
    const { $schema: _, ...scenario } = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    assertName('story', scenario.name, `${file}#/name`);
    if (`${scenario.name}.json` !== path.basename(file)) {
      throw new Error(`Failed to read ${file}: its name is ${scenario.name}. Give file and scenario the same name`);
    }
    scenarios.push(scenario);
  }
  scenarios.sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(scenarios.map((scenario) => [scenario.name, scenario]));
}
