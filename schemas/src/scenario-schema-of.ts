import type { Schema } from './read-schemas.ts';
import type { StepsBundle } from './steps-of.ts';
import { walkSchema } from './walk-schema.ts';

/** What only our tools read. */
const OURS = [
  '$schema',
  'x-evidence',
  'x-see',
  'x-open-vocabulary',
  'x-fallback',
  'x-strict-required',
  'discriminator',
];
const MAPS = ['properties', '$defs'];
const REFERENCE = { $ref: '#/$defs/StepReference' };

/**
 * The schema of scenario files for editors and other validators: one document in standard keywords, in which `do`
 * decides what `with` may be, and every value in `with` may be a reference to what an earlier step returned.
 */
export function scenarioSchemaOf({ steps, $defs }: StepsBundle): Schema {
  const { AnyScenario, AnyScenarioStep, StepReference, ...others } = $defs;
  const step = plain(AnyScenarioStep as Schema);
  const rows = Object.entries(steps).map(([name, { argument }]) => ({
    if: { properties: { do: { const: name } }, required: ['do'] },
    // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
    then: {
      description: $defs[argument]?.description,
      properties: { with: { $ref: `#/$defs/${argument}` } },
      // What a step needs, it needs in `with`.
      ...(((($defs[argument]?.required ?? []) as string[]).length > 0 || basesRequire($defs[argument], $defs)) && {
        required: ['with'],
      }),
    },
  }));
  const { do: name, ...rest } = step.properties ?? {};
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...plain(AnyScenario as Schema),
    $defs: {
      AnyScenarioStep: {
        ...step,
        properties: { do: { ...name, enum: Object.keys(steps) }, ...rest },
        allOf: rows,
      },
      StepReference: plain(StepReference as Schema),
      ...Object.fromEntries(Object.entries(others).map(([title, each]) => [title, withReferences(plain(each))])),
    },
  };
  return withoutUnused(schema);
}

function basesRequire(schema: Schema | undefined, $defs: Record<string, Schema>): boolean {
  return ((schema?.allOf ?? []) as Schema[]).some(({ $ref = '' }) => {
    const base = $defs[$ref.slice($ref.lastIndexOf('/') + 1)];
    return (base?.required ?? []).length > 0;
  });
}

/** Without the keywords of our tools. Vocabularies that the vendor may extend become examples. */
function plain(schema: Schema): Schema {
  const rules: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (OURS.includes(keyword)) continue;
    if (MAPS.includes(keyword)) {
      rules[keyword] = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, child]) => [name, plain(child)]),
      );
    } else rules[keyword] = Array.isArray(value) ? value.map(plainValue) : plainValue(value);
  }
  if (schema['x-open-vocabulary'] && rules.enum) {
    rules.examples = rules.enum;
    delete rules.enum;
  }
  return rules;
}

function plainValue(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? plain(value as Schema) : value;
}

/** Lets every property and item be a reference, besides what it may be anyway. */
function withReferences(schema: Schema): Schema {
  const changed = { ...schema };
  if (changed.properties) {
    changed.properties = Object.fromEntries(
      Object.entries(changed.properties).map(([name, child]) => [name, orReference(withReferences(child))]),
    );
  }
  if (changed.items) changed.items = orReference(withReferences(changed.items as Schema));
  return changed;
}

function orReference({ description, ...schema }: Schema): Schema {
  // Whatever it is, it may be a reference; so may what decides between variants not be one.
  if (Object.keys(schema).length === 0 || 'const' in schema) return { ...(description && { description }), ...schema };
  return { ...(description && { description }), anyOf: [schema, REFERENCE] };
}

function withoutUnused({ $defs = {}, ...root }: Schema): Schema {
  const used = new Set<string>();
  const add = (value: unknown) =>
    walkSchema(value, ({ $ref }) => typeof $ref === 'string' && used.add($ref.replace('#/$defs/', '')));
  add(root);
  for (const title of used) add($defs[title]);
  return { ...root, $defs: Object.fromEntries(Object.entries($defs).filter(([title]) => used.has(title))) };
}
