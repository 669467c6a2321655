import { fieldsOf } from '../contract/fields-of.ts';
import { type Definitions, definition, type JsonSchema } from '../contract/json-schema.ts';
import { code, jsonBlock } from '../markdown/code.ts';
import { blocks, page } from '../markdown/page.ts';
import { firstSentence } from '../markdown/sentences.ts';
import { slug } from '../markdown/slug.ts';
import { table } from '../markdown/table.ts';
import { type Link, literal, typeText } from './type-text.ts';

/** The bundle of steps: the schemas package's `steps.json`. */
export interface StepsBundle {
  steps: Record<string, { argument: string; returns: string | null }>;
  $defs: Definitions;
}

const EXAMPLE = {
  steps: [
    { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' },
    { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } },
    { do: 'expectDelivered', with: { event: 'messages.patch' } },
  ],
};

/**
 * Renders the page about scenario files and steps.
 * @param others the definitions that other pages describe, or none
 * @param linkElsewhere links to the description of one of them, if there is one
 */
export function stepsPage(
  { steps, $defs }: StepsBundle,
  others: Definitions,
  linkElsewhere: (title: string) => string | undefined,
): string {
  const args = new Set(Object.values(steps).map(({ argument }) => argument));
  // The properties of bases are listed with those of the steps.
  const parts = Object.keys($defs).filter(
    (title) => !args.has(title) && !Object.hasOwn(others, title) && !/^Any|Base$/.test(title),
  );
  const link: Link = (title) =>
    parts.includes(title) ? `[${title}](#${slug(title)})` : (linkElsewhere(title) ?? code(title));
  return page(
    '# Steps',
    'A step is one thing that can be done to the mock from outside. A scenario file is JSON that contains steps in order:',
    jsonBlock(EXAMPLE),
    fieldTable($defs.AnyScenarioStep ?? {}, $defs, link),
    '`whapi.play(scenario)` plays a scenario, `whapi.step(name, argument)` does one step, and `whapi-webhooks trigger story.json --to <url>` plays a file. Editors complete scenario files that begin with `"$schema": "./node_modules/@whapi-webhooks/schemas/dist/scenario.json"`, if `@whapi-webhooks/schemas` is installed.',
    table(
      ['step', 'description'],
      Object.entries(steps).map(([name, { argument }]) => [
        `[${name}](#${slug(name)})`,
        firstSentence(definition(argument, $defs).description),
      ]),
    ),
    ...Object.entries(steps).map(([name, step]) => stepSection(name, step, $defs, link)),
    '## Parts',
    ...parts.sort().map((title) => partSection(title, $defs, link)),
  );
}

function stepSection(
  name: string,
  { argument, returns }: { argument: string; returns: string | null },
  $defs: Definitions,
  link: Link,
): string {
  const schema = definition(argument, $defs);
  const [example] = schema.examples as object[];
  return blocks(
    `## ${name}`,
    schema.description,
    schema.oneOf ? variantTable(schema, $defs, link) : fieldTable(schema, $defs, link),
    `Returns: ${returns === null ? 'nothing' : link(returns)}.`,
    jsonBlock({ do: name, with: example }),
  );
}

function partSection(title: string, $defs: Definitions, link: Link): string {
  const schema = definition(title, $defs);
  const isObject = schema.properties || schema.allOf;
  return blocks(
    `### ${title}`,
    schema.description,
    isObject ? fieldTable(schema, $defs, link) : `Type: ${typeText(schema, link)}.`,
    Array.isArray(schema.examples) ? `Examples: ${schema.examples.map(literal).join(', ')}.` : '',
  );
}

function variantTable({ oneOf = [] }: JsonSchema, $defs: Definitions, link: Link): string {
  const variants = oneOf.map(({ $ref = '' }) => definition($ref.slice($ref.lastIndexOf('/') + 1), $defs));
  return table(
    ['type', 'definition', 'description'],
    variants.map(({ title = '', properties, description = '' }) => [
      literal(properties?.type?.const),
      link(title),
      description,
    ]),
  );
}

function fieldTable(schema: JsonSchema, $defs: Definitions, link: Link): string {
  const fields = fieldsOf(schema, $defs);
  if (fields.length === 0) return 'No properties.';
  return table(
    ['property', 'type', 'required', 'description'],
    fields.map(({ name, schema, presence }) => [
      code(name),
      typeText(schema, link),
      presence === 'required' ? 'yes' : 'no',
      schema.description ?? '',
    ]),
  );
}
