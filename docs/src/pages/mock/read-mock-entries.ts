import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarios } from '@whapi-webhooks/mock/scenarios';
import bundle from '@whapi-webhooks/schemas/steps.json' with { type: 'json' };
import { type Definitions, definition, refName } from '../../contract/json-schema.ts';

/** A step of scenario files. Most are verbs of the channel. */
export interface Step {
  name: string;
  /** The folder of its schema, such as `messages`. */
  family: string;
  /** The title of its argument's schema. */
  argument: string;
  /** The title of what it returns, if anything. */
  returns: string | null;
}

/** A type of fault, and the title of its schema. */
export interface FaultEntry {
  type: string;
  title: string;
}

/** A step of a scenario file. */
interface ScenarioStep {
  do: string;
  with?: Record<string, unknown>;
  as?: string;
}

/** A scenario that the mock brings along. */
export interface Scenario {
  name: string;
  title: string;
  family: string;
  steps: readonly ScenarioStep[];
}

/** All that can be done to the mock, as its pages show it. */
export interface MockEntries {
  definitions: Definitions;
  steps: Step[];
  faults: FaultEntry[];
  scenarios: Scenario[];
}

const schemas = path.dirname(fileURLToPath(import.meta.resolve('@whapi-webhooks/schemas/discrepancies.json')));

/** Reads steps, faults and scenarios, with the folder that each is in. */
export async function readMockEntries(): Promise<MockEntries> {
  const definitions: Definitions = bundle.$defs;
  const familyOfStep = new Map<string, string>();
  for (const [family, file] of await filesIn('steps')) {
    const { title } = JSON.parse(await readFile(path.join(schemas, 'steps', family, file), 'utf8'));
    familyOfStep.set(title, family);
  }
  const familyOfScenario = new Map((await filesIn('scenarios')).map(([family, file]) => [file, family]));
  return {
    definitions,
    steps: Object.entries(bundle.steps).map(([name, { argument, returns }]) => {
      return { name, family: known(familyOfStep.get(argument), argument), argument, returns };
    }),
    faults: (definition('AddFaultStep', definitions).oneOf ?? []).map(({ $ref = '' }) => {
      const title = refName($ref);
      return { type: `${definition(title, definitions).properties?.type?.const}`, title };
    }),
    scenarios: scenarios.map(({ name, title, steps }) => {
      const family = known(familyOfScenario.get(`${name}.json`), name);
      return { name, title, family, steps: steps as readonly ScenarioStep[] };
    }),
  };
}

async function filesIn(folder: string): Promise<[family: string, file: string][]> {
  const files = await readdir(path.join(schemas, folder), { recursive: true });
  return files.flatMap((file): [string, string][] => {
    const [family = '', name, ...deeper] = file.split(path.sep);
    return name?.endsWith('.json') && deeper.length === 0 ? [[family, name]] : [];
  });
}

function known(family: string | undefined, name: string): string {
  if (family) return family;
  throw new Error(
    `Failed to read ${name}: no file of that name is in the folders of the schemas. Run \`npm run build\``,
  );
}
