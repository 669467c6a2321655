import path from 'node:path';
import { reachableFrom } from './reachable-from.ts';
import type { Schema, SchemaFiles } from './read-schemas.ts';

/** A self-contained document: the argument and the result of each step, and the definitions that they refer to. */
export interface StepsBundle {
  /** By the name of the step: the titles of two schemas, and what completes "Failed to …". */
  steps: Record<string, { argument: string; returns: string | null; action: string }>;
  /** By title. */
  $defs: Record<string, Schema>;
}

/** A step is a file in the folder of its family. */
const STEP_FILE = /^steps\/(?!parts\/|results\/|faults\/)[a-z]+\/([a-z-]+)\.schema\.json$/;
const RESULT_FILE = 'steps/results/';
const SCENARIO_TITLES = ['AnyScenario', 'AnyScenarioStep', 'StepReference'];

/**
 * The part of a bundle that describes steps, with the properties that `x-properties-of` takes over.
 * @param definitions all definitions of the bundle by title
 * @throws {Error} when the title of a step does not fit its file
 */
export function stepsOf(definitions: Record<string, Schema>, files: SchemaFiles): StepsBundle {
  const expanded = Object.fromEntries(
    Object.entries(definitions).map(([title, schema]) => [title, withTakenProperties(schema, definitions)]),
  );
  const steps: StepsBundle['steps'] = {};
  for (const [file, { title }] of files) {
    const [, kebab] = STEP_FILE.exec(file) ?? [];
    if (!kebab) continue;
    const name = path.posix.basename(kebab).replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const expected = `${name[0]?.toUpperCase()}${name.slice(1)}Step`;
    if (title !== expected)
      throw new Error(`Failed to bundle ${file}: its title is ${title}. Rename it to ${expected}`);
    const { 'x-returns': returns, 'x-action': action, ...schema } = expanded[title] as Schema;
    if (returns === undefined || typeof action !== 'string') {
      throw new Error(
        `Failed to bundle ${file}: it lacks x-action or x-returns. Say what it does, and what it returns`,
      );
    }
    steps[name] = { argument: title, returns: returns ? titleOf(`${(returns as Schema).$ref}`) : null, action };
    expanded[title] = schema;
  }
  const results = [...files].filter(([file]) => file.startsWith(RESULT_FILE)).map(([, { title }]) => `${title}`);
  const roots = Object.values(steps).flatMap(({ argument, returns }) => [argument, ...(returns ? [returns] : [])]);
  return { steps, $defs: reachableFrom([...roots, ...results, ...SCENARIO_TITLES], expanded) };
}

/** Adds the properties of the schema that `x-properties-of` names, without what that schema requires. */
function withTakenProperties(schema: Schema, definitions: Record<string, Schema>): Schema {
  const { 'x-properties-of': taken, ...own } = schema;
  if (!taken) return schema;
  const properties = propertiesOf(definitions[titleOf(`${(taken as Schema).$ref}`)], definitions);
  return { ...own, properties: { ...properties, ...own.properties } };
}

function propertiesOf(schema: Schema | undefined, definitions: Record<string, Schema>): Record<string, Schema> {
  const bases = ((schema?.allOf ?? []) as Schema[]).map(({ $ref }) =>
    propertiesOf(definitions[titleOf(`${$ref}`)], definitions),
  );
  return Object.assign({}, ...bases, schema?.properties);
}

function titleOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
