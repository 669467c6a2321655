import { MESSAGES_EVENT, messageTypeOf, refusedMessageType } from '../contract/by-message-type.ts';
import { concerning, kebab } from '../contract/concerns.ts';
import { messagePage, type Places } from '../contract/place-definitions.ts';
import type { Contract, MessageEntry } from '../contract/read-contract.ts';
import { blocks, page } from '../markdown/page.ts';
import { definitionSection } from './definition-section.ts';
import { examplesSection } from './examples-section.ts';
import { fieldsTable } from './fields-table.ts';
import { refusedSection } from './refused-section.ts';
import { messageSnippet } from './snippet.ts';
import { trapsList } from './traps-list.ts';

/** The page of a message type: its content, examples, and what is refused. */
export function messagePageText({ type, title, schema }: MessageEntry, contract: Contract, places: Places): string {
  const { definitions, events, discrepancies } = contract;
  const { examples = new Map(), counterexamples = new Map() } =
    events.find(({ name }) => name === MESSAGES_EVENT) ?? {};
  const file = messagePage(type);
  const link = (name: string) => places.link(name, file);
  const traps = trapsList(concerning(discrepancies, kebab(title), places.reachedFrom(file)), '../discrepancies.md');
  return page(
    `# Messages of type ${type}`,
    schema.description,
    `[schema](../../schemas/entities/messages/${type}.schema.json) · [all message types](README.md) · [what the columns mean](../README.md#columns)`,
    '## Fields',
    `On top of the ${link('MessageBase').replace(/^\[.*?\]/, '[fields of every message]')}:`,
    fieldsTable({ ...schema, allOf: [] }, definitions, link),
    ...places.on(file).map((name) => definitionSection(name, definitions, link)),
    examplesSection(
      new Map([...examples].filter(([, payload]) => messageTypeOf(payload) === type)),
      `../../schemas/examples/${MESSAGES_EVENT}`,
    ),
    messageSnippet(title, type, schema),
    traps ? blocks('## Traps', traps) : '',
    refusedSection(
      new Map(
        [...counterexamples].filter(([, counterexample]) => refusedMessageType(counterexample, definitions) === type),
      ),
      `../../schemas/counterexamples/${MESSAGES_EVENT}`,
    ),
  );
}
