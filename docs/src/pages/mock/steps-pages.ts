import { eventNames } from '@whapi-webhooks/contract';
import { definition, type JsonSchema } from '../../contract/json-schema.ts';
import { code, codeBlock, jsonBlock, literalText } from '../../markdown/code.ts';
import type { Pages } from '../../markdown/page.ts';
import { blocks, page } from '../../markdown/page.ts';
import { firstSentence, toSentence } from '../../markdown/sentences.ts';
import { table } from '../../markdown/table.ts';
import { type Link, literal, typeText } from '../type-text.ts';
import { eventLinks, type MockLinks, PARTS, relative, scenarioPage, stepPage } from './mock-links.ts';
import type { MockEntries, Step } from './read-mock-entries.ts';
import { stepFieldsTable } from './step-fields-table.ts';

/** The page of all steps. */
const STEPS = 'steps.md';

const EXAMPLE = {
  steps: [
    { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' },
    { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } },
    { do: 'expectDelivered', with: { event: 'messages.patch' } },
  ],
};

/** The index of all steps, a page for each, and one for what they have in common. */
export function stepsPages(entries: MockEntries, links: MockLinks): Pages {
  return new Map([
    [STEPS, index(entries, links.from(STEPS))],
    [PARTS, partsPage(entries, links)],
    ...entries.steps.map((step): [string, string] => [
      stepPage(step.name),
      stepPageText(step, entries, links.from(stepPage(step.name))),
    ]),
  ]);
}

function index({ definitions, steps }: MockEntries, link: Link): string {
  const families = [...new Set(steps.map(({ family }) => family))];
  return page(
    '# Steps',
    'A step is one thing that can be done to the mock from outside. A [scenario](scenarios.md) file is JSON that contains steps in order:',
    jsonBlock(EXAMPLE),
    stepFieldsTable(definitions.AnyScenarioStep ?? {}, definitions, link),
    '`whapi.play(scenario)` plays a scenario, `whapi.step(name, argument)` does one step, and `whapi-webhooks trigger story.json --to <url>` plays a file. Editors complete scenario files that begin with `"$schema": "./node_modules/@whapi-webhooks/schemas/dist/scenario.json"`, if `@whapi-webhooks/schemas` is installed.',
    `[Parts](${PARTS}) describes what arguments and results have in common, such as how to name a person or a chat.`,
    ...families.map((family) =>
      blocks(
        `## ${toSentence(family)}`,
        table(
          ['step', 'description'],
          steps
            .filter((step) => step.family === family)
            .map(({ name, argument }) => [
              `[${name}](${stepPage(name)})`,
              firstSentence(definition(argument, definitions).description),
            ]),
        ),
      ),
    ),
  );
}

function stepPageText({ name, argument, returns }: Step, entries: MockEntries, link: Link): string {
  const { definitions, scenarios } = entries;
  const file = stepPage(name);
  const schema = definition(argument, definitions);
  const [example] = schema.examples as object[];
  const played = scenarios.filter(({ steps }) => steps.some((step) => step.do === name));
  const events = eventLinks(schema.description ?? '', eventNames, file);
  const related = [
    events.length > 0 ? `Events: ${events.join(', ')}` : '',
    played.length > 0
      ? `Scenarios: ${played.map(({ name }) => `[${name}](${relative(file, scenarioPage(name))})`).join(', ')}`
      : '',
    '[All steps](../steps.md)',
  ];
  return page(
    `# ${name}`,
    schema.description,
    '## Argument',
    schema.oneOf ? variantTable(schema, entries, link) : stepFieldsTable(schema, definitions, link),
    `Returns: ${returns === null ? 'nothing' : link(returns)}.`,
    '## Example',
    'In a scenario file:',
    jsonBlock({ do: name, with: example }),
    ...inTest(name, example),
    '## See also',
    related
      .filter(Boolean)
      .map((text) => `- ${text}`)
      .join('\n'),
  );
}

/** In a test, the value itself is passed that a scenario file refers to. */
function inTest(name: string, example: unknown): string[] {
  const [, reference] = /"\$from":"([^"]*)"/.exec(JSON.stringify(example)) ?? [];
  if (reference) {
    return [
      `${code(reference)} is the ${code('as')} of an earlier step. In a test, pass the value itself to ${code(`whapi.step('${name}', …)`)}.`,
    ];
  }
  return [
    'In a test:',
    codeBlock(
      'ts',
      `import { setupWhapi } from '@whapi-webhooks/mock';

const whapi = setupWhapi();
await whapi.step('${name}', ${literalText(example)});`,
    ),
  ];
}

function partsPage({ definitions }: MockEntries, { parts, from }: MockLinks): string {
  const link = from(PARTS);
  return page(
    '# Parts of steps',
    'What arguments and results of [steps](../steps.md) have in common.',
    ...parts.map((title) => {
      const schema = definition(title, definitions);
      return blocks(
        `## ${title}`,
        schema.description,
        schema.properties || schema.allOf
          ? stepFieldsTable(schema, definitions, link)
          : `Type: ${typeText(schema, link)}.`,
        Array.isArray(schema.examples) ? `Examples: ${schema.examples.map(literal).join(', ')}.` : '',
      );
    }),
  );
}

function variantTable({ oneOf = [] }: JsonSchema, { definitions }: MockEntries, link: Link): string {
  return table(
    ['type', 'definition', 'description'],
    oneOf.map(({ $ref = '' }) => {
      const {
        title = '',
        properties,
        description = '',
      } = definition($ref.slice($ref.lastIndexOf('/') + 1), definitions);
      return [code(`${properties?.type?.const}`), link(title), description];
    }),
  );
}
