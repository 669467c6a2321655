import { codePointLength } from '../values/code-point-length.ts';
import { joinPointer } from '../values/pointer.ts';
import { isFiniteNumber, isObject, isOfType, type Json } from './json.ts';
import { type Keywords, type Property, type Rule, read } from './rule.ts';
import type { SchemaError } from './schema-validator.ts';

type Params = SchemaError['params'];

/** What of an object may have errors. */
export interface Suspects {
  /** The properties, declared ones only. */
  names: readonly string[];
  hasUndeclared: boolean;
  /** Whether it has all that is required. */
  isComplete: boolean;
}

/** Tells fast what has no error. The collector does not look at it then. */
export interface Narrow {
  isKept(rule: Rule, value: unknown, strict: boolean): boolean;
  /** `undefined` if any part of the object may have an error. */
  findSuspects(rule: Rule, object: Json, strict: boolean): Suspects | undefined;
}

/**
 * The errors of a value, in the order in which Ajv reports them: the tests hold it to that. It is slow beside
 * `isValid`, which runs first.
 * @param limit the number of errors after which it looks for no more: a payload with a million faults ends there
 */
export function collectErrors(
  rule: Rule,
  value: unknown,
  strict: boolean,
  limit: number,
  narrow?: Narrow,
): SchemaError[] | null {
  const { errors } = new Collector(strict, limit, narrow).collect(rule, value, '');
  return errors.length > 0 ? errors : null;
}

class Collector {
  readonly errors: SchemaError[] = [];
  readonly #strict: boolean;
  readonly #limit: number;
  readonly #narrow: Narrow | undefined;

  constructor(strict: boolean, limit: number, narrow: Narrow | undefined) {
    this.#narrow = narrow;
    this.#strict = strict;
    this.#limit = limit;
  }

  collect(rule: Rule, value: unknown, path: string): this {
    const { keywords, bases, words } = read(rule);
    if (isObject(value)) {
      const suspects = this.#narrow?.findSuspects(rule, value, this.#strict);
      if (suspects) return this.#collectOfSuspects(rule, value, path, suspects);
    }
    const { type, types } = keywords;
    // Ajv reports a wrong type where it checks the keywords that are about that type, if there are any.
    const isMistyped = type !== undefined && !isOfType(value, type);
    const about = isMistyped && ABOUT[type]?.some((keyword) => keywords[keyword] !== undefined) ? type : '';
    const reportType = (group: string) => {
      if (isMistyped && about === group) this.#add(path, 'type', { type });
    };
    reportType('');
    if ('const' in keywords && value !== keywords.const) this.#add(path, 'const', { allowedValue: keywords.const });
    for (const base of bases) this.#collectApart(base, value, path);
    if (isObject(value)) this.#collectOfChoice(rule, value, path);
    if (types && !types.some((one) => isOfType(value, one))) this.#add(path, 'type', { type: types });
    if (keywords.enum && value !== undefined && !words.includes(value as string)) {
      this.#add(path, 'enum', { allowedValues: words });
    }
    if (keywords.strictly && this.#strict) this.#collectInner(rule, value, path);
    if (keywords.eventName) this.#collectOfEvent(keywords.eventName, value, path);
    if (keywords.list && !Array.isArray(value)) this.#add(path, 'type', { type: 'array' });
    if (isFiniteNumber(value)) this.#collectOfNumber(keywords, value, path);
    else reportType('number');
    if (typeof value === 'string') this.#collectOfText(rule, value, path);
    else reportType('string');
    if (Array.isArray(value)) this.#collectOfList(rule, value, path);
    else reportType('array');
    if (isObject(value)) this.#collectOfObject(rule, value, path);
    else reportType('object');
    return this;
  }

  /** An object of which the properties are known that may be wrong: those of a rule are those of its bases as well. */
  #collectOfSuspects(rule: Rule, object: Json, path: string, suspects: Suspects): this {
    const { names, isComplete } = suspects;
    for (const base of rule.bases) {
      if (isComplete && !names.some((name) => base.declared.includes(name))) continue;
      this.#addApart(this.#apart().#collectOfSuspects(base, object, '', suspects), path);
    }
    if (!isComplete) this.#collectOfChoice(rule, object, path);
    this.#collectOfObject(rule, object, path, suspects);
    return this;
  }

  #collectApart(rule: Rule, value: unknown, path: string): void {
    this.#addApart(this.#apart().collect(rule, value, ''), path);
  }

  /** What is compiled on its own is limited on its own. */
  #apart(): Collector {
    return new Collector(this.#strict, this.#limit, this.#narrow);
  }

  #addApart({ errors }: Collector, path: string): void {
    for (const error of errors) {
      error.instancePath = path + error.instancePath;
      this.errors.push(error);
    }
  }

  #collectInner({ inner, isInnerInline }: Rule, value: unknown, path: string): void {
    if (isInnerInline) this.collect(inner!, value, path);
    else this.#collectApart(inner!, value, path);
  }

  #collectOfNumber({ minimum, maximum, title }: Keywords, value: number, path: string): void {
    if (value > maximum!) this.#add(path, 'maximum', withTitle({ limit: maximum }, title));
    if (value < minimum!) this.#add(path, 'minimum', withTitle({ limit: minimum }, title));
  }

  /** A text that is too long is reported by its length and never reaches the pattern. */
  #collectOfText({ keywords, expression }: Rule, text: string, path: string): void {
    const { minLength = 0, maxLength = Infinity, example, title } = keywords;
    const length = codePointLength(text);
    if (length < minLength) this.#add(path, 'minLength', withTitle({ limit: minLength }, title));
    if (length > maxLength) this.#add(path, 'maxLength', withTitle({ limit: maxLength }, title));
    else if (expression && !expression.test(text)) this.#add(path, 'pattern', withTitle({ example }, title));
  }

  #collectOfList(rule: Rule, list: unknown[], path: string): void {
    const { least = 0, minItems = 0, list: ofList, items } = rule.keywords;
    const limit = this.#strict && least > minItems ? least : minItems;
    if (list.length < limit) this.#add(path, 'minItems', { limit });
    if (!ofList && !items) return;
    for (let index = 0; index < list.length && this.#hasRoom(); index++) {
      const item = list[index];
      // The only item is not right, or the list would not be looked at.
      if (list.length > 1 && this.#narrow?.isKept(rule.inner!, item, this.#strict)) continue;
      this.#collectInner(rule, item, `${path}/${index}`);
    }
  }

  #collectOfObject(rule: Rule, object: Json, path: string, suspects?: Suspects): void {
    const { properties, keywords, declared, closed } = rule;
    const { maxProperties, additionalProperties, tag } = keywords;
    if (maxProperties !== undefined && Object.keys(object).length > maxProperties)
      this.#add(path, 'maxProperties', { limit: maxProperties });
    if (additionalProperties) {
      for (const key in object) {
        if (!this.#hasRoom()) break;
        this.#collectInner(rule, object[key], joinPointer(path, key));
      }
    }
    const names = suspects?.names;
    if (names?.length !== 0) this.#collectOfProperties(rule, object, path, names);
    if (!closed) this.#collectStrictly(properties, object, path, names);
    if (!suspects?.isComplete) {
      this.#collectMissing(rule, rule.required, object, path);
      if (this.#strict) this.#collectMissing(rule, keywords.strictRequired ?? [], object, path);
    }
    if (tag) this.#collectOfVariant(rule, tag, object, path);
    if (!closed || !this.#strict) return;
    this.#collectStrictly(properties, object, path, names);
    if (suspects?.hasUndeclared !== false) this.#collectUndeclared(declared, object, path);
  }

  /** @param names the properties that may be wrong. Default: all */
  #collectOfProperties({ properties, namesByType }: Rule, object: Json, path: string, names?: readonly string[]): void {
    for (const { name, rule, isInline } of properties) {
      if (!rule || names?.includes(name) === false) continue;
      const value = object[name];
      if (value === undefined) continue;
      if (isInline) this.collect(rule, value, joinPointer(path, name));
      else if (names || !this.#narrow?.isKept(rule, value, this.#strict)) {
        this.#collectApart(rule, value, joinPointer(path, name));
      }
    }
    for (const [type, typed] of namesByType) {
      const expected = type !== 'count' ? type : this.#strict ? 'integer' : 'number';
      for (const name of typed) {
        if (names?.includes(name) === false) continue;
        const value = object[name];
        if (value !== undefined && !isOfType(value, expected)) {
          this.#add(`${path}/${name}`, 'type', { type: expected });
        }
      }
    }
  }

  #collectStrictly(properties: readonly Property[], object: Json, path: string, names?: readonly string[]): void {
    if (!this.#strict || names?.length === 0) return;
    for (const { name, strictly } of properties) {
      if (!strictly || names?.includes(name) === false) continue;
      if (this.#narrow?.isKept(strictly, object[name], true)) continue;
      this.#collectApart(strictly, object[name], `${path}/${name}`);
    }
  }

  #collectMissing({ declared }: Rule, required: readonly string[], object: Json, path: string, either?: string[]) {
    for (const missingProperty of required) {
      if (object[missingProperty] === undefined) this.#add(path, 'required', { missingProperty, declared, either });
    }
  }

  /** Of two lists of properties, one is required. */
  #collectOfChoice(rule: Rule, object: Json, path: string): void {
    const [first, second = []] = rule.keywords.either ?? [];
    if (!first || second.every((name) => object[name] !== undefined)) return;
    const count = this.errors.length;
    this.#collectMissing(rule, first, object, path, second);
    if (this.errors.length > count) this.#add(path, 'if', { failingKeyword: 'else' });
  }

  #collectOfVariant({ keywords, table, words }: Rule, tag: string, object: Json, path: string): void {
    const { variants = [], fallback } = keywords;
    const tagValue = object[tag];
    const place = variants[words.indexOf(tagValue as string)];
    if (place !== undefined) this.#collectApart(table.at(place), object, path);
    else if (fallback === undefined || this.#strict) this.#add(path, 'discriminator', { tag, tagValue, known: words });
    else this.#collectApart(table.at(fallback), object, path);
  }

  #collectOfEvent(words: readonly string[], event: unknown, path: string): void {
    if (!isObject(event)) {
      this.#add(path, 'type', { type: 'object' });
      return;
    }
    for (const [index, name] of EVENT.entries()) {
      const allowedValue = words[index];
      const word = event[name];
      if (word === undefined) this.#add(path, 'required', { missingProperty: name, declared: EVENT });
      else if (word !== allowedValue) this.#add(`${path}/${name}`, 'const', { allowedValue });
    }
    if (this.#strict) this.#collectUndeclared(EVENT, event, path);
  }

  /** A property that is `undefined` counts as absent, as in JSON. */
  #collectUndeclared(declared: readonly string[], object: Json, path: string): void {
    for (const key in object) {
      if (declared.includes(key) || object[key] === undefined) continue;
      if (!this.#hasRoom()) break;
      this.#add(path, 'unevaluatedProperties', { unevaluatedProperty: key, declared });
    }
  }

  #hasRoom(): boolean {
    return this.errors.length === 0 || this.errors.length < this.#limit;
  }

  #add(instancePath: string, keyword: string, params: Params): void {
    this.errors.push({ instancePath, keyword, params });
  }
}

const EVENT = ['type', 'event'];

/** The keywords that are about values of a type. */
const ABOUT: Readonly<Record<string, readonly (keyof Keywords)[]>> = {
  number: ['minimum', 'maximum'],
  string: ['minLength', 'maxLength', 'pattern'],
  array: ['items', 'minItems'],
  object: ['properties', 'required', 'strictRequired', 'tag', 'closed', 'additionalProperties', 'maxProperties'],
};

function withTitle(params: Params, title: string | undefined): Params {
  return title === undefined ? params : { ...params, title };
}
