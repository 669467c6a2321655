import type { Ajv } from 'ajv';
import type { Json } from '../logic/formula.ts';
import { matches } from '../solve/evaluate.ts';
import type { Draft } from './draft.ts';
import { encodeFragment } from './encode-fragment.ts';
import type { SchemaDocument } from './schema-document.ts';

/** Whether a value is valid; undefined if the validator fails, such as for a schema that refers to itself endlessly. */
type Validator = (value: Json) => boolean | undefined;

const OPTIONS = {
  strict: false,
  logger: false,
  validateFormats: false,
  ownProperties: true,
  // Optimizing the code takes a time that grows with the square of its length, and saves none for a few documents.
  code: { optimize: false, regExp: Object.assign(safeRegExp, { code: 'safeRegExp' }) },
} as const;

/** Compiles the validators of a document by Ajv, each when it is used first. */
export type Validators = (pointer: string) => Validator;

/** Two instances for each version: it takes longer to make one than to compile most schemas. */
const instances = new Map<Draft, Promise<readonly [first: Ajv, second: Ajv]>>();
let lastRoot = 0;

/**
 * @returns what compiles the validator of the schema at a pointer. It never throws: a schema that cannot be compiled, such
 * as one that refers to another document, has a validator that knows nothing.
 * @throws {Error} if the document is not a valid schema of its version
 */
export async function createValidators({ schema, draft }: SchemaDocument): Promise<Validators> {
  if (!instances.has(draft)) instances.set(draft, createAjv(draft));
  const ajvs = await instances.get(draft)!;
  const { $schema, ...rest } = (draft === 'draft-04' ? withoutBooleanBounds(schema) : schema) as Record<string, Json>;
  const root = `schema:/root/${++lastRoot}`;
  if (typeof schema === 'object') for (const ajv of ajvs) ajv.addSchema(rest, root);
  const isLong = hasLongList(schema);
  const compiled = new Map<string, Validator>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known) return known;
    const validator = typeof schema === 'boolean' ? () => schema : compile(`${root}#${encodeFragment(pointer)}`);
    compiled.set(pointer, validator);
    return validator;
  };

  function compile($ref: string): Validator {
    const [first, second] = ajvs.map((ajv) => compileWith(ajv, $ref));
    return isLong ? second! : (value) => first!(value) ?? second!(value);
  }
}

function compileWith(ajv: Ajv, $ref: string): Validator {
  let validate: Validator | undefined;
  return (value) =>
    quietly(() => {
      validate ??= ajv.compile({ $ref }) as Validator;
      return validate(value);
    });
}

/** Schemas that refer to themselves overflow the stack, and some with unevaluated properties make Ajv's code fail. */
function quietly<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** Lists of more schemas than these are not nested: such code takes seconds to generate, and then overflows the stack. */
const MAX_NESTED = 500;

function hasLongList(part: Json): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(
    ([name, value]) => (NESTED.includes(name) && Object.keys(value ?? {}).length > MAX_NESTED) || hasLongList(value),
  );
}

const NESTED = ['properties', 'prefixItems', 'items', 'allOf', 'anyOf', 'oneOf'];

/**
 * The second instance collects all errors: the first nests the code for each property in that for the one before, and
 * cannot compile thousands of them.
 */
async function createAjv(draft: Draft): Promise<readonly [Ajv, Ajv]> {
  const Ajv = await ajvOf(draft);
  return [new Ajv(OPTIONS), new Ajv({ ...OPTIONS, allErrors: true })];
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
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (typeof copy[exclusive] !== 'boolean') continue;
    if (copy[exclusive] && typeof copy[bound] === 'number') {
      copy[exclusive] = copy[bound];
      delete copy[bound];
    } else delete copy[exclusive];
  }
  return copy;
}
