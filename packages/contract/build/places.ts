import type { Place } from '../src/anonymise/place.ts';
import type { Schema } from './with-profiles.ts';

const SECONDS = ['TimestampSeconds', 'TimestampSecondsText'];
const MILLISECONDS = ['TimestampMilliseconds'];

/**
 * What the schemas declare for each place in a JSON document, as a table whose first row is the document itself:
 * any webhook, request, response or entity of the bundle. A place that several definitions describe is one row, which
 * combines what they declare.
 */
export function placesOf(bundle: Schema): Place[] {
  const rows: Place[] = [];
  const indexes = new Map<string, number>();
  const schemaIds = new Map<Schema, number>();

  // Each item of a list of documents is read as a document.
  const documents = Object.keys(bundle.$defs).filter((title) => bundle.$defs[title].type !== 'array');
  rowOf(documents.map((title) => ({ $ref: `#/$defs/${title}` })));
  return merged(rows);

  function rowOf(schemas: Schema[]): number {
    const parts = [...new Set(schemas.flatMap(partsOf))];
    const key = parts
      .map(idOf)
      .sort((a, b) => a - b)
      .join();
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = rows.push({}) - 1;
    indexes.set(key, index);
    Object.assign(rows[index]!, describe(parts));
    return index;
  }

  /** The schema and all that it refers to or combines; conditions of one value, whichever of them apply. */
  function partsOf(schema: Schema): Schema[] {
    const referred = schema.$ref ? [bundle.$defs[schema.$ref.replace('#/$defs/', '')]] : [];
    const branches = [...referred, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    return [schema, ...branches.flatMap(partsOf)];
  }

  function idOf(schema: Schema): number {
    if (!schemaIds.has(schema)) schemaIds.set(schema, schemaIds.size);
    return schemaIds.get(schema)!;
  }

  function describe(parts: Schema[]): Place {
    const properties: Record<string, Schema[]> = {};
    for (const part of parts) {
      for (const [name, property] of Object.entries<Schema>(part.properties ?? {})) {
        properties[name] ??= [];
        properties[name].push(property);
        // `changes` of an update lists names of properties of the two states.
        if (name === 'changes' && part.properties.after_update) {
          const names = [...new Set(partsOf(part.properties.after_update).flatMap(namesOf))].sort();
          properties[name].push({ items: { enum: names } });
        }
      }
    }
    const items = parts.flatMap((part) => part.items ?? []);
    const words = [...new Set(parts.flatMap((part) => part.enum ?? part.const ?? []))].filter(isString).sort();
    const free = parts.some((part) => [part.type].flat().includes('string') && !part.enum && !('const' in part));
    const numeric = parts.filter(({ type }) => [type].flat().some((name) => name === 'integer' || name === 'number'));
    const titles = parts.map(({ title }) => title);
    const lengths = parts.flatMap(({ maxLength }) => maxLength ?? []);
    return {
      ...(Object.keys(properties).length > 0 && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, all]) => [name, rowOf(all)])),
      }),
      ...(items.length > 0 && { items: rowOf(items) }),
      ...(words.length > 0 && { words, ...(!free && { vocabulary: true as const }) }),
      ...(numeric.length > 0 && { bounds: boundsOf(numeric) }),
      ...(titles.some((title) => SECONDS.includes(title)) && { time: 's' as const }),
      ...(titles.some((title) => MILLISECONDS.includes(title)) && { time: 'ms' as const }),
      ...(lengths.length > 0 && { maxLength: Math.min(...lengths) }),
    };
  }
}

function namesOf({ properties = {} }: Schema): string[] {
  return Object.keys(properties);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** The tightest bounds: a number within them satisfies every definition. */
function boundsOf(parts: Schema[]): [least: number | null, most: number | null] {
  const least = parts.flatMap(({ minimum }) => minimum ?? []);
  const most = parts.flatMap(({ maximum }) => maximum ?? []);
  return [least.length > 0 ? Math.max(...least) : null, most.length > 0 ? Math.min(...most) : null];
}

/** Merges equal rows of the table: most are. */
function merged(rows: Place[]): Place[] {
  let numbers = rows.map(() => 0);
  for (let count = 1; ; ) {
    const groups = new Map<string, number>();
    numbers = rows.map((row) => {
      const key = JSON.stringify(renumbered(row, numbers));
      if (!groups.has(key)) groups.set(key, groups.size);
      return groups.get(key)!;
    });
    if (groups.size === count) break;
    count = groups.size;
  }
  const result: Place[] = [];
  for (const [index, row] of rows.entries()) result[numbers[index]!] ??= renumbered(row, numbers);
  return result;
}

function renumbered(row: Place, numbers: number[]): Place {
  const { properties, items } = row;
  return {
    ...row,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, index]) => [name, numbers[index]!]),
      ),
    }),
    ...(items !== undefined && { items: numbers[items]! }),
  };
}
