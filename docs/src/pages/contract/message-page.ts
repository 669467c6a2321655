import { MESSAGES_EVENT, messageTypeOf, rejectedMessageType } from '../../contract/by-message-type.ts';
import { type DefinitionPages, messagePage } from '../../contract/definition-pages.ts';
import { discrepanciesAbout, kebab } from '../../contract/discrepancies-about.ts';
import type { Contract, MessageEntry } from '../../contract/read-contract.ts';
import { blocks, page } from '../../markdown/page.ts';
import { definitionSection } from './definition-section.ts';
import { examplesSection } from './examples-section.ts';
import { fieldsTable } from './fields-table.ts';
import { pitfallsList } from './pitfalls-list.ts';
import { rejectedSection } from './rejected-section.ts';
import { messageSnippet } from './snippet.ts';

/** The page of a message type: its content, examples, a handler, pitfalls and rejected payloads. */
export function messagePageText(
  { type, title, schema }: MessageEntry,
  contract: Contract,
  pages: DefinitionPages,
): string {
  const { definitions, events, discrepancies } = contract;
  const { examples = new Map(), counterexamples = new Map() } =
    events.find(({ name }) => name === MESSAGES_EVENT) ?? {};
  const file = messagePage(type);
  const link = (name: string) => pages.link(name, file);
  const pitfalls = pitfallsList(
    discrepanciesAbout(discrepancies, kebab(title), pages.reachableFrom(file)),
    '../discrepancies.md',
  );
  return page(
    `# Messages of type ${type}`,
    schema.description,
    `[schema](../../schemas/entities/messages/${type}.schema.json) · [all message types](README.md) · [columns](../README.md#columns)`,
    '## Fields',
    `In addition to the ${link('MessageBase').replace(/^\[.*?\]/, '[fields of every message]')}:`,
    fieldsTable({ ...schema, allOf: [] }, definitions, link),
    ...pages.on(file).map((name) => definitionSection(name, definitions, link)),
    examplesSection(
      new Map([...examples].filter(([, payload]) => messageTypeOf(payload) === type)),
      `../../schemas/examples/${MESSAGES_EVENT}`,
    ),
    messageSnippet(title, type, schema),
    pitfalls ? blocks('## Pitfalls', pitfalls) : '',
    rejectedSection(
      new Map(
        [...counterexamples].filter(([, counterexample]) => rejectedMessageType(counterexample, definitions) === type),
      ),
      `../../schemas/counterexamples/${MESSAGES_EVENT}`,
    ),
  );
}
