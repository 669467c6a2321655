import { type Check, prepare, type Step } from './check.ts';
import { collectErrors } from './collect-errors.ts';
import { isFiniteNumber, isInteger, isObject, isOfType, type Json } from './json.ts';
import * as kinds from './kinds.ts';

/**
 * Whether a value passes a check. Looks at each property that the value has, once; the properties that it lacks cost
 * nothing, however many a schema declares. May say `false` of a valid value that is unusual: the collector of errors
 * knows better.
 */
export function isValid(check: Check, value: unknown): boolean {
  switch (check.kind) {
    case kinds.OBJECT:
      return isObject(value) ? isValidObject(check, value) : isOfTypes(check, value);
    case kinds.VARIANTS:
      return isObject(value) && isValidVariant(check, value);
    case kinds.LIST:
      return isValidList(check, value);
    case kinds.WORDS:
      return check.words!.has(value);
    case kinds.LENGTH:
      return typeof value === 'string' && isMatch(check, value);
    case kinds.RANGE:
      return isFiniteNumber(value) && value >= check.least && value <= check.most;
    case kinds.WHOLE_RANGE:
      return isInteger(value) && value >= check.least && value <= check.most;
    case kinds.CONSTANT:
      return value === check.constant;
    case kinds.EVENT:
      return isEvent(check, value);
    case kinds.TEXT:
      return typeof value === 'string';
    case kinds.FLAG:
      return typeof value === 'boolean';
    case kinds.WHOLE:
      return isInteger(value);
    case kinds.NUMBER:
      return isFiniteNumber(value);
    case kinds.ANYTHING:
      return true;
    case kinds.UNREAD:
      return isValid(prepare(check), value);
    default:
      return collectErrors(check.rule, value, check.strict, 1) === null;
  }
}

/** A loop without calls where most values end, so that it is fast for objects of any number of shapes. */
function isValidObject(check: Check, object: Json): boolean {
  let last: Step = check.head!;
  let seen = 0;
  for (const key in object) {
    const value = object[key];
    let step = last.next;
    if (step === null || step.name !== key) {
      const known = check.byName.get(key);
      if (known === undefined) {
        // One that is `undefined` counts as absent, as in JSON.
        if (check.closed && value !== undefined) return false;
        continue;
      }
      last.next = known;
      // The same text, but as engines have it for all keys: those compare as fast as numbers.
      known.name = key;
      step = known;
    }
    last = step;
    if (value === undefined) continue;
    seen |= step.bit;
    const { kind } = step;
    if (kind === kinds.TEXT) {
      if (typeof value !== 'string') return false;
    } else if (kind === kinds.FLAG) {
      if (typeof value !== 'boolean') return false;
    } else if (kind === kinds.NUMBER) {
      if (!isFiniteNumber(value)) return false;
    } else if (kind === kinds.WHOLE) {
      if (!isInteger(value)) return false;
    } else if (kind !== kinds.ANYTHING && !isValid(step.check!, value)) return false;
  }
  return seen === check.need && (check.either === null || hasEither(check.either, object));
}

export function hasEither(either: readonly (readonly string[])[], object: Json): boolean {
  return either.some((names) => names.every((name) => object[name] !== undefined));
}

function isOfTypes({ types }: Check, value: unknown): boolean {
  return types?.some((type) => isOfType(value, type)) === true;
}

function isValidVariant({ tag, variants, inner }: Check, object: Json): boolean {
  const name = object[tag];
  const variant = variants!.get(name) ?? (name === undefined ? null : inner);
  return variant !== null && isValid(variant, object);
}

function isValidList({ inner, least }: Check, list: unknown): boolean {
  if (!Array.isArray(list) || list.length < least) return false;
  for (let index = 0; index < list.length; index++) {
    if (!isValid(inner!, list[index])) return false;
  }
  return true;
}

function isMatch(check: Check, text: string): boolean {
  if (text === check.matched) return true;
  const { length } = text;
  // In UTF-16 units, which are as many as the code points or more: what that does not settle is left to the collector.
  if (length < check.least || length > check.most) return collectErrors(check.rule, text, true, 1) === null;
  if (check.expression === null) return true;
  if (!check.expression.test(text)) return false;
  check.matched = text;
  return true;
}

function isEvent({ rule, strict }: Check, value: unknown): boolean {
  const [type, event] = rule.keywords.eventName!;
  if (!isObject(value) || value.type !== type || value.event !== event) return false;
  if (strict) {
    for (const key in value) if (key !== 'type' && key !== 'event' && value[key] !== undefined) return false;
  }
  return true;
}
