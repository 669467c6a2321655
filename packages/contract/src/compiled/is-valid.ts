import { collectErrors } from './collect-errors.ts';
import { isFinite, isInteger, isObject, type Json } from './json.ts';
import { Kind, type Property, type Rule, read } from './rule.ts';

/**
 * Whether a value keeps a rule. Looks at each property that the value has, once; the properties that it lacks cost
 * nothing, however many a schema declares.
 */
export function isValid(rule: Rule, value: unknown, strict: boolean): boolean {
  switch (rule.kind) {
    case Kind.object:
      return isObject(value) && isValidObject(rule, value, strict);
    case Kind.list:
      return isValidList(rule, value, strict);
    case Kind.variants: {
      if (!isObject(value)) return false;
      const variant = rule.variants!.get(value[rule.keywords.tag!]);
      return variant ? isValid(variant, value, strict) : collectErrors(rule, value, strict, 1) === null;
    }
    case Kind.constant:
      return value === rule.constant;
    case Kind.words:
      return rule.words!.has(value);
    case Kind.length:
      return typeof value === 'string' && isMatch(rule, value);
    case Kind.range:
      return typeof value !== 'number' || (value >= rule.least && value <= rule.most);
    case Kind.unread:
      return isValid(read(rule), value, strict);
    case Kind.event:
      return isEvent(rule, value, strict);
    case Kind.rare:
      return collectErrors(rule, value, strict, 1) === null;
    default:
      return isValidPlain(rule.kind, rule.inner, value, strict);
  }
}

function isValidObject(rule: Rule, object: Json, strict: boolean): boolean {
  let last: Property = rule.head!;
  let seen = 0;
  for (const key in object) {
    const value = object[key];
    let property = last.next;
    if (property === null || property.name !== key) {
      const known = rule.byName.get(key);
      if (known === undefined) {
        // One that is `undefined` counts as absent, as in JSON.
        if (strict && rule.closed && value !== undefined) return false;
        continue;
      }
      last.next = known;
      property = known;
    }
    last = property;
    if (value === undefined) continue;
    seen |= property.bit;
    if (!isValidProperty(property, value, strict)) return false;
  }
  return seen === rule.need;
}

function isValidProperty(property: Property, value: unknown, strict: boolean): boolean {
  const { kind, rule, also } = property;
  const isKept = kind < Kind.rare ? isValidPlain(kind, rule, value, strict) : isValid(rule!, value, strict);
  return isKept && (also === null || isValidProperty(also, value, strict));
}

/** @param rule what only the strict profile checks */
function isValidPlain(kind: Kind, rule: Rule | null, value: unknown, strict: boolean): boolean {
  switch (kind) {
    case Kind.text:
      if (typeof value !== 'string') return false;
      break;
    case Kind.flag:
      if (typeof value !== 'boolean') return false;
      break;
    case Kind.count:
      if (!(strict ? isInteger(value) : isFinite(value))) return false;
      break;
    case Kind.whole:
      if (!isInteger(value)) return false;
      break;
    case Kind.number:
      if (!isFinite(value)) return false;
  }
  return !strict || rule === null || isValid(rule, value, true);
}

function isValidList({ inner, least }: Rule, list: unknown, strict: boolean): boolean {
  if (!Array.isArray(list) || (strict && list.length < least)) return false;
  for (let index = 0; index < list.length; index++) {
    if (!isValid(inner!, list[index], strict)) return false;
  }
  return true;
}

function isMatch(rule: Rule, text: string): boolean {
  if (text === rule.matched) return true;
  const { length } = text;
  // In UTF-16 units, which are as many as the code points or more: what that does not settle is left to the collector.
  if (length < rule.least || length > rule.most) return collectErrors(rule, text, true, 1) === null;
  if (rule.expression === null) return true;
  if (!rule.expression.test(text)) return false;
  rule.matched = text;
  return true;
}

function isEvent({ keywords: { eventName } }: Rule, value: unknown, strict: boolean): boolean {
  if (!isObject(value) || value.type !== eventName![0] || value.event !== eventName![1]) return false;
  if (strict) {
    for (const key in value) if (key !== 'type' && key !== 'event' && value[key] !== undefined) return false;
  }
  return true;
}
