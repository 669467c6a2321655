import { isOfType } from './json.ts';
import * as kinds from './kinds.ts';
import { PLAIN, type Property, type Rule, read } from './rule.ts';

/** A rule in one profile, prepared for values that are valid. All checks have one shape, so that engines read them fast. */
export class Check {
  readonly rule: Rule;
  readonly strict: boolean;
  kind: number = kinds.UNREAD;
  /** Of an object: stands before its first property. */
  head: Step | null = null;
  byName: Map<string, Step> = NONE;
  /** The bits of all properties that are required. */
  need = 0;
  closed = false;
  types: readonly string[] | null = null;
  /** Of two lists of properties, one is required. */
  either: readonly (readonly string[])[] | null = null;
  /** The property that tells the variants apart, the variants, and what any other is read as. */
  tag = '';
  variants: Map<unknown, Check> | null = null;
  /** What each item of a list, or a variant that is not listed, has to be. */
  inner: Check | null = null;
  /** The least and the greatest number, length in UTF-16 units, or count. */
  least = 0;
  most = Infinity;
  constant: unknown = undefined;
  words: Set<unknown> | null = null;
  expression: RegExp | null = null;
  /** The last text that matched: an update repeats ids before and after the change. */
  matched: string | null = null;

  constructor(rule: Rule, strict: boolean) {
    this.rule = rule;
    this.strict = strict;
  }
}

/** How a property is checked. */
export class Step {
  name: string;
  kind: number;
  /** What the value has to be, if that is more than a type. */
  check: Check | null;
  bit = 0;
  /** The property that followed in the last object: objects of a kind have their properties in one order. */
  next: Step | null = null;

  constructor(name: string, kind: number, check: Check | null) {
    this.name = name;
    this.kind = kind;
    this.check = check;
  }
}

const NONE: Map<string, Step> = /* @__PURE__ */ new Map();
/** As many as fit into a number that engines count with fast. */
const MOST_REQUIRED = 30;

const tolerantChecks: WeakMap<Rule, Check> = /* @__PURE__ */ new WeakMap();
const strictChecks: WeakMap<Rule, Check> = /* @__PURE__ */ new WeakMap();

/** The check of a rule in a profile. */
export function checkOf(rule: Rule, strict: boolean): Check {
  const checks = strict ? strictChecks : tolerantChecks;
  const check = checks.get(rule) ?? new Check(rule, strict);
  checks.set(rule, check);
  return check;
}

/** Prepares a check when its first value comes. Combinations of keywords that are rare are left to the collector. */
export function prepare(check: Check): Check {
  if (check.kind !== kinds.UNREAD) return check;
  const { keywords } = read(check.rule);
  // Said before it is known: a schema may refer to itself.
  check.kind = kinds.RARE;
  const { minimum = -Infinity, maximum = Infinity, minLength = 0, maxLength = Infinity, type, tag } = keywords;
  const names = Object.keys(keywords).filter((name) => !UNREAD.includes(name));
  const hasOnly = (...wanted: string[]) => names.every((name) => wanted.includes(name));
  const { strict, rule } = check;
  const isAbout = (...types: string[]) => type === undefined || types.includes(type);
  if (names.length === 0) {
    check.kind = kindOf(type, strict) ?? kinds.RARE;
  } else if (hasOnly('const') && (!type || isOfType(keywords.const, type))) {
    check.kind = kinds.CONSTANT;
    check.constant = keywords.const;
  } else if (hasOnly('enum') && isAbout('string')) {
    check.kind = kinds.WORDS;
    check.words = new Set(rule.words);
  } else if (hasOnly('minLength', 'maxLength', 'pattern') && isAbout('string')) {
    check.kind = kinds.LENGTH;
    check.least = minLength > 1 ? 2 * minLength : minLength;
    check.most = maxLength;
    check.expression = rule.expression;
  } else if (hasOnly('minimum', 'maximum') && isAbout('number', 'integer')) {
    check.kind = type === 'integer' ? kinds.WHOLE_RANGE : kinds.RANGE;
    check.least = minimum;
    check.most = maximum;
  } else if (hasOnly('list', 'least', 'items', 'minItems') && isAbout('array') && rule.inner) {
    check.kind = kinds.LIST;
    check.inner = checkOf(rule.inner, strict);
    check.least = keywords.minItems ?? (strict ? (keywords.least ?? 0) : 0);
  } else if (hasOnly('eventName')) {
    check.kind = kinds.EVENT;
  } else if (hasOnly('tag', 'known', 'variants', 'fallback', 'required') && tag) {
    prepareVariants(check, tag);
  } else if (hasOnly('properties', 'bases', 'closed', 'required', 'strictRequired', 'types', 'either')) {
    if (type === 'object' || keywords.types?.includes('object')) prepareObject(check);
  } else if (hasOnly('strictly')) {
    const kind = kindOf(type, strict);
    const both = strict && kind !== undefined ? withType(kind, checkOf(rule.inner!, true)) : undefined;
    if (both) Object.assign(check, both);
    else if (!strict) check.kind = kind ?? kinds.RARE;
  }
  return check;
}

/** Keywords that errors name, and `type`, which the branches ask for. */
const UNREAD = ['title', 'example', 'type'];

function prepareVariants(check: Check, tag: string): void {
  const { keywords, table, words } = check.rule;
  const rows = keywords.variants ?? [];
  check.kind = kinds.VARIANTS;
  check.tag = tag;
  check.variants = new Map(words.map((name, i) => [name, checkOf(table.at(rows[i]!), check.strict)]));
  if (!check.strict && keywords.fallback !== undefined) check.inner = checkOf(table.at(keywords.fallback), false);
}

/** Merges the properties of an object with those of its bases, so that one loop checks all. */
function prepareObject(check: Check): void {
  const { rule, strict } = check;
  const family = familyOf(rule);
  const byName = new Map<string, Step>();
  for (const { properties } of family) {
    for (const property of properties) {
      const step = stepOf(property, strict);
      const base = byName.get(property.name);
      if (!step || (base && !isImplied(base, step))) return;
      byName.set(property.name, step);
    }
  }
  const required = new Set(
    family.flatMap((one) => [...one.required, ...((strict && one.keywords.strictRequired) || [])]),
  );
  if (required.size > MOST_REQUIRED || [...required].some((name) => !byName.has(name))) return;
  if (family.some((one) => one !== rule && (one.closed || one.keywords.type !== 'object' || one.keywords.either)))
    return;
  for (const name of required) {
    const bit = check.need + 1;
    byName.get(name)!.bit = bit;
    check.need += bit;
  }
  check.kind = kinds.OBJECT;
  check.byName = byName;
  check.head = new Step('', kinds.ANYTHING, null);
  check.closed = strict && rule.closed;
  check.types = rule.keywords.types ?? null;
  check.either = rule.keywords.either ?? null;
}

/** A rule after all its bases. */
function familyOf(rule: Rule): Rule[] {
  return [...read(rule).bases.flatMap(familyOf), rule];
}

function stepOf({ name, kind, rule, strictly }: Property, strict: boolean): Step | undefined {
  if (rule) return new Step(name, kinds.RARE, checkOf(rule, strict));
  const plain = inProfile(kind, strict);
  if (!strict || !strictly) return new Step(name, plain, null);
  const check = withType(plain, checkOf(strictly, true));
  return check && new Step(name, check.kind, check);
}

/** One check for a type and for what strict checks besides. */
function withType(kind: number, check: Check): Check | undefined {
  const { kind: inner } = prepare(check);
  if (kind === kinds.TEXT && (inner === kinds.LENGTH || inner === kinds.WORDS)) return check;
  if (inner !== kinds.RANGE || (kind !== kinds.WHOLE && kind !== kinds.NUMBER)) return undefined;
  return Object.assign(new Check(check.rule, true), check, kind === kinds.WHOLE && { kind: kinds.WHOLE_RANGE });
}

/** Whether a property has what a base asks of it: the same, or a constant that does. */
function isImplied(base: Step, { kind, check }: Step): boolean {
  if (base.kind === kind && base.check?.rule === check?.rule) return true;
  if (!check || prepare(check).kind !== kinds.CONSTANT) return false;
  const { constant } = check;
  if (base.check) return base.kind === kinds.WORDS && base.check.words!.has(constant);
  return base.kind === kinds.TEXT && typeof constant === 'string';
}

function kindOf(type: string | undefined, strict: boolean): number | undefined {
  const kind = Object.values(PLAIN).find((plain) => plain.type === type)?.kind;
  return kind === undefined ? undefined : inProfile(kind, strict);
}

/** A count is an integer in the strict profile, and any number in the tolerant one: a TypeScript type says no more. */
function inProfile(kind: number, strict: boolean): number {
  return kind !== kinds.COUNT ? kind : strict ? kinds.WHOLE : kinds.NUMBER;
}
