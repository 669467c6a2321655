import { isPlainName, type Schema, titleOf } from './with-profiles.ts';

/** The letters of plain types (`src/compiled/rule.ts`). */
const LETTERS: Readonly<Record<string, string>> = { string: 's', boolean: 'b', integer: 'i', number: 'n', count: 'c' };
/** Keywords that a table has as the schema does. */
const KEPT =
  'type types const minLength maxLength minimum maximum least minItems eventName required strictRequired maxProperties'.split(
    ' ',
  );
/** Keywords whose schema becomes a reference. */
const REFERRED = ['strictly', 'items', 'list', 'additionalProperties'];
/** The keywords that an object in short form has, besides those that repeat others. */
const SHORT = ['bases', 'closed', 'properties', 'required', 'type'];

/** A schema in a table: an object in short form, or its keywords. */
type Row = string | Schema;

/** The schemas of a module, as `src/compiled/rule.ts` reads them. */
export interface SchemaTable {
  rows: Row[];
  /** The row of each definition. */
  rowByTitle: Map<string, number>;
}

/**
 * Puts definitions, and what they refer to, into a table.
 * @param $defs the definitions as `withProfiles` rewrites them
 * @param base the table that this one continues; its definitions are not repeated
 * @throws {Error} for a keyword that tables do not have, and for a pattern that issues could not explain
 */
export function tableOf($defs: Schema, titles: readonly string[], base?: SchemaTable): SchemaTable {
  const rows = [...(base?.rows ?? [])];
  const rowByTitle = new Map(base?.rowByTitle);
  const rowByText = new Map(rows.map((row, index) => [JSON.stringify(row), index]));
  for (const title of titles) rowOfTitle(title);
  return { rows, rowByTitle };

  function rowOfTitle(title: string): number {
    const known = rowByTitle.get(title);
    if (known !== undefined) return known;
    const schema = $defs[title];
    if (!schema) throw new Error(`Failed to compile ${title}: it is not a schema of the bundle`);
    const index = rows.push('') - 1;
    rowByTitle.set(title, index);
    rows[index] = rowFrom(schema);
    return index;
  }

  /** `@3` is what row 3 says, on its own; `&3` the same as part of what refers to it. */
  function referenceTo(schema: Schema): string {
    if (schema.$ref) return `@${rowOfTitle(titleOf(schema.$ref))}`;
    const row = rowFrom(schema);
    const text = JSON.stringify(row);
    const index = rowByText.get(text) ?? rows.push(row) - 1;
    rowByText.set(text, index);
    return `&${index}`;
  }

  function rowFrom(schema: Schema): Row {
    const row: Schema = {};
    for (const [keyword, value] of Object.entries(schema)) {
      if (KEPT.includes(keyword)) row[keyword] = value;
      else if (REFERRED.includes(keyword)) row[keyword] = referenceTo(value);
      else if (keyword === '$ref') row.bases = [rowOfTitle(titleOf(value))];
      else if (keyword === 'allOf') row.bases = value.map(({ $ref }: Schema) => rowOfTitle(titleOf($ref)));
      else if (keyword === 'oneOf') row.variants = value.map(({ $ref }: Schema) => rowOfTitle(titleOf($ref)));
      else if (keyword === 'fallback') row.fallback = rowOfTitle(titleOf(value.$ref));
      else if (keyword === 'discriminator')
        Object.assign(row, { tag: value.propertyName, known: wordsOf(value.known) });
      else if (keyword === 'enum') row.enum = wordsOf(value);
      else if (keyword === 'unevaluatedProperties' && value === false) row.closed = true;
      else if (keyword === 'else') row.either = [value.required, value.either];
      else if (keyword === 'pattern') Object.assign(row, patternOf(schema));
      else if (keyword === 'properties') row.properties = propertiesOf(schema).join();
      else if (!isRead(keyword)) {
        throw new Error(`Failed to compile a schema: the keyword ${keyword} is not supported. Remove it`);
      }
    }
    if (schema.title && TITLED.some((keyword) => keyword in row)) row.title = schema.title;
    return shortened(row, schema);
  }

  function propertiesOf({ properties, strictProperties = {}, required = [] }: Schema): string[] {
    return Object.entries<Schema>(properties).map(([name, schema]) => {
      if (/[ ,]/.test(name)) throw new Error(`Failed to compile the property "${name}": use no space and no comma`);
      const strict = strictProperties[name];
      const isRequired = required.includes(name) ? '!' : '';
      return `${name} ${codeOf(name, schema)}${strict ? rowOfTitle(titleOf(strict.$ref)) : ''}${isRequired}`;
    });
  }

  function codeOf(name: string, schema: Schema): string {
    const { type, list, least = 0, ...more } = schema;
    const others = Object.keys(more).length;
    if (LETTERS[type] && others === 0 && isPlainName(name)) return LETTERS[type];
    if (list && !type && others === 0) return `*${referenceTo(list).slice(1)}${least > 0 ? `+${least}` : ''}`;
    if (Object.keys(schema).length === 0) return '_';
    if (Object.keys(schema).join() === 'const' && isWord(schema.const)) return `=${schema.const}`;
    return schema.eventName ? `:${schema.eventName.join('.')}` : referenceTo(schema);
  }
}

/** A vocabulary: its words in one text, if they can be told apart there. */
function wordsOf(words: readonly unknown[]): string | readonly unknown[] {
  return words.every((word) => typeof word === 'string' && /^[^ ]+$/.test(word)) ? words.join(' ') : words;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && isPlainName(value);
}

/** Keywords whose errors name the title. */
const TITLED = ['pattern', 'minLength', 'maxLength', 'minimum', 'maximum'];

/** Keywords that only accompany others, or that follow from others. */
function isRead(keyword: string): boolean {
  return ['title', 'examples', 'declared', 'strictProperties', 'either', 'if', 'then'].includes(keyword);
}

/** The example stands in for the pattern in messages: nobody should have to read a regular expression. */
function patternOf({ pattern, maxLength, examples }: Schema): Schema {
  if (maxLength === undefined) {
    throw new Error(
      `Failed to compile the pattern ${pattern}: its texts may have any length. Add a maxLength to the schema`,
    );
  }
  if (!Array.isArray(examples)) {
    throw new Error(`Failed to compile the pattern ${pattern}: there is no example of it. Add examples to the schema`);
  }
  return { pattern, example: examples[0] };
}

/** An object in short form, if it has no other keywords and requires its own properties in their order. */
function shortened(row: Schema, { properties }: Schema): Row {
  const { bases = [], required = [] } = row;
  const own = properties ? Object.keys(properties).filter((name) => required.includes(name)) : [];
  const isUsual = row.type === 'object' && properties && Object.keys(row).every((keyword) => SHORT.includes(keyword));
  if (!isUsual || own.join() !== required.join()) return row;
  return `${row.closed ? '~' : ''}${bases.join(' ')}|${row.properties}`;
}
