import type { ScenarioJson } from '@whapi-webhooks/mock';
import type { Io } from '../io.ts';
import { readJsonFile } from '../json/read-json-file.ts';

/** A scenario file that is JSON. */
export interface ScenarioText {
  /** As the user wrote it. */
  path: string;
  text: string;
  /** What the file contains: the mock checks it. */
  scenario: ScenarioJson;
}

/** Whether a name is the path of a scenario file. */
export function isScenarioPath(name: string): boolean {
  return /\.json$|[/\\]/i.test(name);
}

/** @throws {CliError} when the file cannot be read, or is not JSON: with line and column */
export async function readScenarioFile(path: string, io: Io): Promise<ScenarioText> {
  const { text, value } = await readJsonFile(path, io);
  return { path, text, scenario: value as ScenarioJson };
}
