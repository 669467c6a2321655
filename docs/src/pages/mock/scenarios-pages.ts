import { setupWhapi } from '@whapi-webhooks/mock';
import { definition } from '../../contract/json-schema.ts';
import { codeBlock, jsonBlock } from '../../markdown/code.ts';
import type { Pages } from '../../markdown/page.ts';
import { blocks, page } from '../../markdown/page.ts';
import { firstSentence, toSentence } from '../../markdown/sentences.ts';
import { table } from '../../markdown/table.ts';
import { faultPage, relative, scenarioPage, stepPage } from './mock-links.ts';
import type { MockEntries, Scenario } from './read-mock-entries.ts';

/** The index of the scenarios that the mock brings along, and a page for each, with the webhooks that it sends. */
export async function scenariosPages(entries: MockEntries): Promise<Pages> {
  const pages: Pages = new Map([['scenarios.md', index(entries)]]);
  for (const scenario of entries.scenarios) {
    pages.set(scenarioPage(scenario.name), scenarioPageText(scenario, entries, await eventsSentBy(scenario)));
  }
  return pages;
}

function index({ scenarios }: MockEntries): string {
  const families = [...new Set(scenarios.map(({ family }) => family))];
  return page(
    '# Scenarios',
    `The ${scenarios.length} stories that the mock brings along. Each is a list of [steps](steps.md), and sends the webhooks that Whapi sends when such a thing happens.`,
    codeBlock('sh', 'npx whapi-webhooks trigger receiver-outage --to http://127.0.0.1:3000/hook'),
    "plays one to your bot; in a test, `await whapi.play('receiver-outage')` does. [trigger](commands/trigger.md) describes the command. [Your own scenarios](../packages/mock/README.md#scenario-files) are JSON files of the same steps.",
    ...families.map((family) =>
      blocks(
        `## ${toSentence(family)}`,
        table(
          ['scenario', 'what happens'],
          scenarios
            .filter((scenario) => scenario.family === family)
            .map(({ name, title }) => [`[${name}](${scenarioPage(name)})`, title]),
        ),
      ),
    ),
  );
}

function scenarioPageText(
  { name, title, family, steps }: Scenario,
  { definitions, steps: known }: MockEntries,
  sent: readonly string[],
): string {
  const file = scenarioPage(name);
  const argumentOf = (step: string) => known.find((entry) => entry.name === step)?.argument ?? '';
  const faults = steps.filter((step) => step.do === 'addFault').map((step) => `${step.with?.type}`);
  return page(
    `# ${name}`,
    `${title}.`,
    '## Play it',
    codeBlock('sh', `npx whapi-webhooks trigger ${name} --to http://127.0.0.1:3000/hook`),
    'In a test:',
    codeBlock(
      'ts',
      `import { setupWhapi } from '@whapi-webhooks/mock';

const whapi = setupWhapi({ clock: 'virtual' });
await whapi.play('${name}');`,
    ),
    '## Steps',
    table(
      ['step', 'what it does'],
      steps.map((step) => [
        `[${step.do}](${relative(file, stepPage(step.do))})`,
        firstSentence(definition(argumentOf(step.do), definitions).description),
      ]),
    ),
    '## Webhooks',
    `On a new mock, with a receiver that accepts every webhook, it sends ${sent.length === 1 ? 'one webhook' : `${sent.length} webhooks`}:`,
    sent.map((event) => `1. [${event}](${relative(file, `events/${event}.md`)})`).join('\n'),
    faults.length > 0
      ? `It adds a fault: ${[...new Set(faults)].map((type) => `[${type}](${relative(file, faultPage(type))})`).join(', ')}.`
      : '',
    '## File',
    `[${name}.json](../../schemas/scenarios/${family}/${name}.json)`,
    jsonBlock({ steps }),
    '[All scenarios](../scenarios.md)',
  );
}

/** The events of the webhooks that a scenario sends, in the order of their deliveries. */
async function eventsSentBy({ name }: Scenario): Promise<string[]> {
  const whapi = setupWhapi({ clock: 'virtual', seed: 1 });
  whapi.connect('https://bot.test/hook', () => new Response());
  await whapi.play(name as Parameters<typeof whapi.play>[0]);
  await whapi.settled();
  return whapi.deliveries.map(({ event }) => event);
}
