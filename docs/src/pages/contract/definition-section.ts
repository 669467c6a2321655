import type { Counts } from '@whapi-webhooks/evidence';
import { countsText } from '../../contract/evidence.ts';
import { type Definitions, definition, type JsonSchema, refName } from '../../contract/json-schema.ts';
import { code } from '../../markdown/code.ts';
import { blocks } from '../../markdown/page.ts';
import { firstSentence } from '../../markdown/sentences.ts';
import { table } from '../../markdown/table.ts';
import { type Link, literal, typeText } from '../type-text.ts';
import { fieldsTable } from './fields-table.ts';

const OPEN_VOCABULARY = 'The tolerant profile accepts any other value: the vendor may add some.';

/** The section of a definition: an object, a discriminated union, or a string or number. */
export function definitionSection(title: string, definitions: Definitions, link: Link): string {
  const schema = definition(title, definitions);
  const body = schema.oneOf
    ? variants(schema, definitions, link)
    : schema.properties || schema.allOf
      ? fieldsTable(schema, definitions, link)
      : values(schema, link);
  return blocks(`### ${title}`, schema.description, body, examplesText(schema));
}

function variants(schema: JsonSchema, definitions: Definitions, link: Link): string {
  const { propertyName } = schema.discriminator as { propertyName: string };
  const rows = (schema.oneOf ?? []).map(({ $ref = '' }) => {
    const title = refName($ref);
    const variant = definition(title, definitions);
    return [literal(variant.properties?.[propertyName]?.const), link(title), firstSentence(variant.description)];
  });
  return blocks(
    table([code(propertyName), 'definition', 'description'], rows),
    `The tolerant profile accepts any other ${code(propertyName)} and then validates only the properties that all variants share.`,
  );
}

function values(schema: JsonSchema, link: Link): string {
  if (schema.enum) {
    return blocks(
      `One of ${schema.enum.map(literal).join(', ')}.`,
      seenText(schema),
      schema['x-open-vocabulary'] ? OPEN_VOCABULARY : '',
    );
  }
  if (!schema.anyOf) return `Type: ${typeText(schema, link)}.`;
  const { anyOf, ...rest } = schema;
  const choices = anyOf.map((choice) => {
    const text = choice.pattern ? `matches ${code(choice.pattern)}` : typeText(choice, link);
    return `- ${text}${choice.description ? `: ${choice.description}` : ''}`;
  });
  return `Type: ${typeText(rest, link)}, one of\n\n${choices.join('\n')}`;
}

/** Which words payloads show. */
function seenText({ enum: words = [], 'x-seen': seen = {} }: JsonSchema): string {
  const shown = words.flatMap((word) => {
    const counts = countsText((seen as Record<string, Counts>)[`${word}`]);
    return counts ? `${literal(word)} (${counts})` : [];
  });
  return shown.length > 0 ? `Seen in payloads: ${shown.join(', ')}.` : '';
}

function examplesText({ examples }: JsonSchema): string {
  return Array.isArray(examples) ? `Examples: ${examples.map(literal).join(', ')}.` : '';
}
