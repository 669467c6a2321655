import type { Json } from '../logic/formula.ts';
import { matches } from '../solve/evaluate.ts';
import type { Draft } from './draft.ts';
import type { SchemaDocument } from './schema-document.ts';

/** Whether a value is valid; undefined if the validator fails, such as for a schema that refers to itself endlessly. */
export type Validator = (value: Json) => boolean | undefined;

const OPTIONS = {
  strict: false,
  logger: false,
  validateFormats: false,
  ownProperties: true,
  code: { regExp: Object.assign(safeRegExp, { code: 'safeRegExp' }) },
} as const;

/**
 * Compiles the validator of the root of a document by Ajv.
 * @throws {Error} if the document is not a valid schema of its version
 */
export async function compileValidator({ schema, draft }: SchemaDocument): Promise<Validator> {
  const Ajv = await ajvOf(draft);
  const ajv = new Ajv(OPTIONS);
  const { $schema, ...rest } = (draft === 'draft-04' ? withoutBooleanBounds(schema) : schema) as Record<string, Json>;
  const validate = ajv.compile(typeof schema === 'boolean' ? schema : rest);
  return (value) => {
    try {
      return validate(value) as boolean;
    } catch (error) {
      if (error instanceof RangeError || error instanceof PatternError) return undefined;
      throw error;
    }
  };
}

async function ajvOf(draft: Draft) {
  switch (draft) {
    case '2020-12':
      return (await import('ajv/dist/2020.js')).Ajv2020;
    case '2019-09':
      return (await import('ajv/dist/2019.js')).Ajv2019;
    default:
      return (await import('ajv')).Ajv;
  }
}

class PatternError extends Error {}

/** Patterns that cannot take long, whatever the text. Those for which there is no automaton are given little text only. */
function safeRegExp(source: string, flags: string) {
  const native = new RegExp(source, flags);
  return {
    // Ajv tells patterns apart by it.
    toString: () => String(native),
    test(text: string): boolean {
      const result = matches(source, text);
      if (result !== undefined) return result;
      if (text.length > MAX_TEXT) throw new PatternError(source);
      return native.test(text);
    },
  };
}

/** Even a pattern that doubles its work with each character is done soon. */
const MAX_TEXT = 24;

/** The booleans of draft 4 beside a bound as the numbers that later versions have. */
function withoutBooleanBounds(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutBooleanBounds);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutBooleanBounds(part)]));
  for (const [bound, exclusive] of [['minimum', 'exclusiveMinimum'], ['maximum', 'exclusiveMaximum']] as const) {
    if (typeof copy[exclusive] !== 'boolean') continue;
    if (copy[exclusive] && typeof copy[bound] === 'number') {
      copy[exclusive] = copy[bound];
      delete copy[bound];
    } else delete copy[exclusive];
  }
  return copy;
}
