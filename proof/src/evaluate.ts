import { joinPointer } from '@whapi-webhooks/contract';
import { APPLIES, isObject, RULES } from './keyword-rules.ts';
import { type Definitions, type Profile, type Schema, titleOf } from './schema.ts';

/** One rule that a value breaks. */
export interface Fault {
  keyword: string;
  /** Where in the payload: of a missing or an undeclared property, the place of that property. */
  pointer: string;
  /** The schema that has the keyword. */
  node: Schema;
}

/** Is told about every keyword that is applied to a value, after the fact. */
export type Observer = (node: Schema, keyword: string, passed: boolean, pointer: string) => void;

/**
 * Checks a payload against the webhook schema of that title, as the schemas are written, without compiling anything:
 * so a changed schema costs nothing, and every keyword can be watched.
 *
 * Knows the keywords of our schemas only. The agreement test holds it to what four other engines say.
 * @throws {Error} for a keyword it does not know
 */
export function evaluate(
  definitions: Definitions,
  title: string,
  payload: unknown,
  profile: Profile,
  observe: Observer = () => {},
): Fault[] {
  const evaluation = new Evaluation(definitions, profile, observe);
  evaluation.check(definitions[title]!, payload, '', new Set());
  // Path and method modes say the event in the request line, not in the payload.
  return evaluation.faults.filter(({ keyword, pointer }) => keyword !== 'required' || pointer !== '/event');
}

/** Keywords that say nothing by themselves. */
const ANNOTATIONS = [
  '$schema',
  'title',
  'description',
  'examples',
  'x-evidence',
  'x-see',
  'x-open-vocabulary',
  'discriminator',
  'x-fallback',
];

/** Rules that the tolerant profile leaves out, because a TypeScript type cannot express them. */
const STRICT: ReadonlySet<string> = new Set(['pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'minItems']);

/** The names of an object's properties that a schema has an opinion about. */
type Evaluated = Set<string>;

class Evaluation {
  faults: Fault[] = [];
  readonly #definitions: Definitions;
  readonly #profile: Profile;
  readonly #observe: Observer;

  constructor(definitions: Definitions, profile: Profile, observe: Observer) {
    this.#definitions = definitions;
    this.#profile = profile;
    this.#observe = observe;
  }

  check(schema: Schema, value: unknown, pointer: string, evaluated: Evaluated): boolean {
    const before = this.faults.length;
    for (const keyword of Object.keys(schema)) {
      if (keyword === 'unevaluatedProperties' || ANNOTATIONS.includes(keyword)) continue;
      this.#apply(keyword, schema, value, pointer, evaluated);
    }
    if (schema.unevaluatedProperties === false) this.#apply('unevaluatedProperties', schema, value, pointer, evaluated);
    return this.faults.length === before;
  }

  #apply(keyword: string, schema: Schema, value: unknown, pointer: string, evaluated: Evaluated): void {
    const before = this.faults.length;
    const applied = this.#isApplied(keyword, schema, value, pointer, evaluated);
    if (applied) this.#observe(schema, keyword, this.faults.length === before, pointer);
  }

  /** Applies one keyword; tells whether it had anything to say about such a value. */
  #isApplied(keyword: string, schema: Schema, value: unknown, pointer: string, evaluated: Evaluated): boolean {
    const operand = schema[keyword];
    const rule = RULES[keyword];
    if (rule) {
      const [applies, holds] = rule;
      if (!APPLIES[applies](value)) return false;
      if (this.#profile === 'tolerant') {
        if (STRICT.has(keyword) || (keyword === 'enum' && schema['x-open-vocabulary'])) return false;
        // A TypeScript type does not distinguish integers from other numbers.
        if (keyword === 'type' && operand === 'integer' && typeof value === 'number') return true;
      }
      if (!holds(value, operand)) this.#fail(schema, keyword, pointer);
      return true;
    }
    switch (keyword) {
      case '$ref':
        this.check(this.#definitions[titleOf(operand)]!, value, pointer, evaluated);
        return true;
      case 'allOf':
        for (const part of operand) this.check(part, value, pointer, evaluated);
        return true;
      case 'anyOf':
        if (schema.type === 'string' && this.#profile === 'tolerant') return false;
        if (this.#passing(operand, value, pointer, evaluated) === 0) this.#fail(schema, keyword, pointer);
        return true;
      case 'oneOf':
        this.#checkVariants(schema, value, pointer, evaluated);
        return true;
      case 'items':
        if (!Array.isArray(value)) return false;
        for (const [index, item] of value.entries()) this.check(operand, item, joinPointer(pointer, index), new Set());
        return value.length > 0;
      case 'x-strict-required':
      case 'required':
        if (!isObject(value) || (keyword === 'x-strict-required' && this.#profile === 'tolerant')) return false;
        for (const name of operand) if (!hasOwn(value, name)) this.#fail(schema, keyword, joinPointer(pointer, name));
        return true;
      case 'properties':
        if (!isObject(value)) return false;
        // In the order of the schema, on which the rows of verdicts.txt depend.
        for (const name of Object.keys(operand)) {
          if (!hasOwn(value, name)) continue;
          this.check(operand[name], value[name], joinPointer(pointer, name), new Set());
          evaluated.add(name);
        }
        return true;
      case 'unevaluatedProperties':
        if (!isObject(value) || this.#profile === 'tolerant') return false;
        for (const name of Object.keys(value)) {
          if (!evaluated.has(name)) this.#fail(schema, keyword, joinPointer(pointer, name));
        }
        return true;
      default:
        throw new Error(`Failed to evaluate schema: the keyword ${keyword} is unknown, please add it to evaluate.ts`);
    }
  }

  /** Of variants that a tag rules out nothing is told: their faults would bury those of the variant that is meant. */
  #checkVariants(schema: Schema, value: unknown, pointer: string, evaluated: Evaluated): void {
    const { oneOf, discriminator, 'x-fallback': fallback } = schema;
    const tag = discriminator?.propertyName;
    const known = (oneOf as Schema[]).map(({ $ref }) => this.#definitions[titleOf($ref)]!.properties?.[tag]?.const);
    const own = hasOwn(value, tag) ? value[tag] : undefined;
    if (fallback && this.#profile === 'tolerant' && !(own !== undefined && known.includes(own))) {
      this.#observe(schema, 'x-fallback', this.check(fallback, value, pointer, evaluated), pointer);
      return;
    }
    const live = (oneOf as Schema[]).filter(
      (_, index) => own === undefined || known[index] === undefined || known[index] === own,
    );
    if (live.length === 1) this.check(live[0]!, value, pointer, evaluated);
    else if (this.#passing(live, value, pointer, evaluated) !== 1) this.#fail(schema, 'oneOf', pointer);
  }

  /** How many of some schemas a value keeps; what the others find wrong does not count. */
  #passing(schemas: Schema[], value: unknown, pointer: string, evaluated: Evaluated): number {
    const faults = this.faults;
    let passing = 0;
    for (const schema of schemas) {
      this.faults = [];
      const seen: Evaluated = new Set();
      if (!this.check(schema, value, pointer, seen)) continue;
      passing++;
      for (const name of seen) evaluated.add(name);
    }
    this.faults = faults;
    return passing;
  }

  #fail(node: Schema, keyword: string, pointer: string): void {
    this.faults.push({ keyword, pointer, node });
  }
}

function hasOwn(value: unknown, name: string): value is Record<string, unknown> {
  return isObject(value) && Object.hasOwn(value, name);
}
