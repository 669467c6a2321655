import { type Definitions, definition, type JsonSchema, refName } from '../contract/json-schema.ts';
import { code } from '../markdown/code.ts';
import { blocks } from '../markdown/page.ts';
import { firstSentence } from '../markdown/sentences.ts';
import { table } from '../markdown/table.ts';
import { fieldsTable } from './fields-table.ts';
import { type Link, literal, typeText } from './type-text.ts';

const NOT_IN_VOCABULARY = 'The tolerant profile takes any other text too: the vendor may add values.';

/** The section of a definition: an object, a union told apart by one property, or the values of a text or number. */
export function definitionSection(title: string, definitions: Definitions, link: Link): string {
  const schema = definition(title, definitions);
  const body = schema.oneOf
    ? variants(schema, definitions, link)
    : schema.properties || schema.allOf
      ? fieldsTable(schema, definitions, link)
      : values(schema, link);
  return blocks(`### ${title}`, schema.description, body, samples(schema));
}

function variants(schema: JsonSchema, definitions: Definitions, link: Link): string {
  const { propertyName } = schema.discriminator as { propertyName: string };
  const rows = (schema.oneOf ?? []).map(({ $ref = '' }) => {
    const title = refName($ref);
    const variant = definition(title, definitions);
    return [literal(variant.properties?.[propertyName]?.const), link(title), firstSentence(variant.description)];
  });
  return blocks(
    table([code(propertyName), 'read as', 'meaning'], rows),
    `In the tolerant profile another ${code(propertyName)} passes, with only what all variants share checked.`,
  );
}

function values(schema: JsonSchema, link: Link): string {
  if (schema.enum) {
    return blocks(
      `One of ${schema.enum.map(literal).join(', ')}.`,
      schema['x-open-vocabulary'] ? NOT_IN_VOCABULARY : '',
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

function samples({ examples }: JsonSchema): string {
  return Array.isArray(examples) ? `For example ${examples.map(literal).join(', ')}.` : '';
}
