/** Any JSON value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The number of a formula in its {@link Formulas}. */
export type Id = number;

/** A formula or its negation: `2 * id`, or `2 * id + 1` for the negation. */
export type Signed = number;

export type Sized = 'string' | 'array' | 'object';

/**
 * What a JSON value can be tested for. All but the first rows are atoms: an atom that is about one type holds for every
 * value of another type, as the keywords of JSON Schema do.
 */
export type Formula =
  | { kind: 'true' | 'false' }
  | { kind: 'and' | 'or' | 'oneOf'; of: readonly Id[] }
  | { kind: 'not'; of: readonly [Id] }
  /** What cannot be compared, such as `$dynamicRef`. */
  | { kind: 'opaque'; reason: string; key: string }
  | { kind: 'type'; types: number }
  | { kind: 'enum'; values: ReadonlyMap<string, Json> }
  | { kind: 'minimum' | 'maximum'; bound: number; exclusive: boolean }
  | { kind: 'multipleOf'; divisor: number }
  | { kind: 'atLeast' | 'atMost'; what: Sized; count: number }
  | { kind: 'pattern'; source: string }
  | { kind: 'required'; name: string }
  | {
      kind: 'properties';
      named: ReadonlyMap<string, Id>;
      patterns: readonly (readonly [source: string, id: Id])[];
      rest: Id;
    }
  | { kind: 'names'; of: readonly [Id] }
  | { kind: 'items'; prefix: readonly Id[]; rest: Id }
  | { kind: 'contains'; of: readonly [Id]; min: number; max: number }
  | { kind: 'unique' };

export type Kind<K extends Formula['kind']> = Extract<Formula, { kind: K }>;

/** The types of JSON as bits. A number is an integer or a fraction. */
export const TYPE = { null: 1, boolean: 2, integer: 4, fraction: 8, string: 16, array: 32, object: 64 } as const;
const NUMBER = TYPE.integer | TYPE.fraction;
export const ANY_TYPE = 127;

const TYPES_BY_NAME: Readonly<Record<string, number>> = { ...TYPE, number: NUMBER, fraction: 0 };

/** The bits of a name in the keyword `type`. An unknown name has none. */
export function typesOf(name: unknown): number {
  return typeof name === 'string' && Object.hasOwn(TYPES_BY_NAME, name) ? TYPES_BY_NAME[name]! : 0;
}

export function typeOf(value: Json): number {
  if (value === null) return TYPE.null;
  if (Array.isArray(value)) return TYPE.array;
  if (typeof value === 'number') return Number.isInteger(value) ? TYPE.integer : TYPE.fraction;
  return TYPE[typeof value as 'boolean' | 'string' | 'object'];
}

/** The bits of the values that an atom says something about. */
export function subjectOf(formula: Formula): number {
  switch (formula.kind) {
    case 'minimum':
    case 'maximum':
    case 'multipleOf':
      return NUMBER;
    case 'pattern':
      return TYPE.string;
    case 'atLeast':
    case 'atMost':
      return TYPE[formula.what];
    case 'required':
    case 'properties':
    case 'names':
      return TYPE.object;
    case 'items':
    case 'contains':
    case 'unique':
      return TYPE.array;
    default:
      return ANY_TYPE;
  }
}

/** A text that two values share if, and only if, they are equal in the sense of JSON Schema. */
export function keyOf(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value === 0 ? 0 : value);
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${keyOf(value[name]!)}`).join()}}`;
}

export function positive(id: Id): Signed {
  return id * 2;
}

export function negative(id: Id): Signed {
  return id * 2 + 1;
}
