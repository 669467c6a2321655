import { fieldsOf } from '../../contract/fields-of.ts';
import { type Definitions, definition, type JsonSchema } from '../../contract/json-schema.ts';
import { codeBlock, jsonBlock, literalText } from '../../markdown/code.ts';
import type { Pages } from '../../markdown/page.ts';
import { blocks, page } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';
import { faultPage, type MockLinks, relative, scenarioPage } from './mock-links.ts';
import type { FaultEntry, MockEntries } from './read-mock-entries.ts';
import { stepFieldsTable } from './step-fields-table.ts';

/** Values of properties that an example needs and that the schema gives no example of. */
const VALUES: Record<string, unknown> = { by: '3s', size: 3, status: 503 };

/** The index of all faults, and a page for each. */
export function faultsPages(entries: MockEntries, links: MockLinks): Pages {
  return new Map([
    ['faults.md', index(entries)],
    ...entries.faults.map((fault): [string, string] => [faultPage(fault.type), faultPageText(fault, entries, links)]),
  ]);
}

function index({ faults, definitions }: MockEntries): string {
  const isOfCalls = ({ title }: FaultEntry) => actsOnCalls(definition(title, definitions));
  const rows = (some: readonly FaultEntry[]) =>
    table(
      ['fault', 'effect'],
      some.map(({ type, title }) => [
        `[${type}](${faultPage(type)})`,
        definition(title, definitions).description ?? '',
      ]),
    );
  return page(
    '# Faults',
    'A fault makes the mock fail on purpose, as networks, proxies and the service do. `whapi.faults.add` adds one, and so does the step [addFault](steps/addFault.md) of scenario files. Deliveries and attempts list the faults that affected them. [The README of the mock](../packages/mock/README.md#faults) says how to remove them.',
    '## Of deliveries',
    'They act on the webhooks that the mock sends.',
    rows(faults.filter((fault) => !isOfCalls(fault))),
    '## Of REST requests',
    'They act on the requests that your app makes.',
    rows(faults.filter(isOfCalls)),
  );
}

function faultPageText({ type, title }: FaultEntry, { definitions, scenarios }: MockEntries, links: MockLinks): string {
  const file = faultPage(type);
  const schema = definition(title, definitions);
  const example = exampleOf(schema, definitions);
  const used = scenarios.filter(({ steps }) =>
    steps.some((step) => step.with?.type === type && step.do === 'addFault'),
  );
  return page(
    `# ${type}`,
    schema.description,
    '## Options',
    stepFieldsTable(schema, definitions, links.from(file)),
    '## Example',
    'In a test:',
    codeBlock(
      'ts',
      `import { setupWhapi } from '@whapi-webhooks/mock';

const whapi = setupWhapi();
const remove = whapi.faults.add(${literalText(example)});
remove(); // Or \`whapi.reset()\`, which removes all faults.`,
    ),
    'In a scenario file:',
    jsonBlock({ do: 'addFault', with: example }),
    blocks(
      '## See also',
      [
        ...used.map(({ name, title }) => `- [${name}](${relative(file, scenarioPage(name))}): ${title}`),
        '- [All faults](../faults.md)',
        '- [Rules of doctor](../doctor.md), which find out what your bot does when it meets such faults',
      ].join('\n'),
    ),
  );
}

function actsOnCalls({ allOf = [] }: JsonSchema): boolean {
  return allOf.some(({ $ref = '' }) => $ref.endsWith('/FaultOfCallsBase'));
}

/** What the fault needs, and how often it acts: nobody wants it for ever. */
function exampleOf(schema: JsonSchema, definitions: Definitions): Record<string, unknown> {
  const [given] = (schema.examples ?? []) as Record<string, unknown>[];
  if (given) return given;
  const fields = fieldsOf(schema, definitions).filter(
    ({ presence, schema }) => presence === 'required' || schema.examples,
  );
  return {
    ...Object.fromEntries(
      fields.map(({ name, schema }) => [
        name,
        schema.const ?? (schema.examples as unknown[] | undefined)?.[0] ?? VALUES[name],
      ]),
    ),
    ...(!actsOnCalls(schema) && schema.title !== 'LidDuplicateFault' && { event: 'messages.post' }),
    ...(schema.title !== 'BatchFault' && schema.title !== 'BurstFault' && { count: 1 }),
  };
}
