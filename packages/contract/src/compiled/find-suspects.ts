import { checkOf, prepare, type Step } from './check.ts';
import type { Suspects } from './collect-errors.ts';
import { hasEither, isValid } from './is-valid.ts';
import { isOfType, type Json } from './json.ts';
import * as kinds from './kinds.ts';
import type { Rule } from './rule.ts';

/** What of an object may break a rule, for the collector of errors. `undefined` if any of it may. */
export function findSuspects(rule: Rule, object: Json, strict: boolean): Suspects | undefined {
  const check = prepare(checkOf(rule, strict));
  if (check.kind !== kinds.OBJECT) return undefined;
  const names: string[] = [];
  let hasUndeclared = false;
  let seen = 0;
  for (const key in object) {
    const value = object[key];
    if (value === undefined) continue;
    const step = check.byName.get(key);
    if (step === undefined) hasUndeclared = true;
    else {
      seen |= step.bit;
      if (!isRight(step, value)) names.push(key);
    }
  }
  if (seen !== check.need) {
    // What is required can be inherited or not enumerable.
    for (const { name, bit } of check.byName.values()) {
      if ((seen & bit) !== bit && object[name] !== undefined) names.push(name);
    }
  }
  const isComplete = seen === check.need && (check.either === null || hasEither(check.either, object));
  return { names, hasUndeclared, isComplete };
}

/** The types of plain values, by their kinds. */
const TYPES = ['string', 'boolean', 'integer', 'number'];

function isRight({ kind, check }: Step, value: unknown): boolean {
  if (check !== null) return isValid(check, value);
  return kind === kinds.ANYTHING || isOfType(value, TYPES[kind]!);
}

/** Whether a value has no error, as far as that is found fast. */
export function isKept(rule: Rule, value: unknown, strict: boolean): boolean {
  return isValid(checkOf(rule, strict), value);
}
