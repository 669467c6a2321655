import type { SchemaError, SchemaValidator } from '../../src/compiled/schema-validator.ts';
import { codePointLength } from '../../src/values/code-point-length.ts';

/** What the compiled schemas share. All of it is called from generated code (`compact.ts`). */

type Errors = SchemaError[] | null;
type Json = Record<string, unknown>;

/** The names that an object may have; `order`: those of the last object first, as it had them. */
type Declared = string[] & { order?: string[] };

export function isFiniteNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

export function isInteger(value: unknown): boolean {
  return Number.isInteger(value);
}

/** A pattern that remembers the last text it matched: an update repeats ids before and after the change. */
export function matcher(source: string, flags: string): { test(text: string): boolean } {
  const regExp = new RegExp(source, flags);
  let last: string | undefined;
  return {
    test(text) {
      if (text === last) return true;
      if (!regExp.test(text)) return false;
      last = text;
      return true;
    },
  };
}

/** Prototypes are looked at once, at the root: here it would cost as much as all other checks together. */
export function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

export function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean';
}

export function isWhole(value: unknown): boolean {
  return value === undefined || isInteger(value);
}

/** An integer in the strict profile; any number in the tolerant one, because a TypeScript type says no more. */
export function isCount(value: unknown, strict: boolean): boolean {
  return strict ? isWhole(value) : isNumber(value);
}

export function isNumber(value: unknown): boolean {
  return value === undefined || isFiniteNumber(value);
}

const CHECKS = { string: isText, boolean: isFlag, integer: isWhole, number: isNumber, count: isCount };

/** Whether a text has more code points than allowed. Most texts are settled by their UTF-16 length. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || codePointLength(text) > limit);
}

/** Whether a text has fewer code points than required. */
export function isShorter(text: string, limit: number): boolean {
  return text.length < limit || (text.length < 2 * limit && codePointLength(text) < limit);
}

/** Asked by every loop of the generated code: a payload with a million faults ends at the limit. */
export function hasRoom(errors: Errors, limit: number): boolean {
  return errors === null || errors.length < limit;
}

export function withError(errors: Errors, instancePath: string, keyword: string, params: object): SchemaError[] {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}

export function withType(errors: Errors, instancePath: string, type: string | string[]): SchemaError[] {
  return withError(errors, instancePath, 'type', { type });
}

/** @param placesByType the properties that only have to be of a type, by that type, as places in `declared` */
export function withTypes(
  errors: Errors,
  instancePath: string,
  object: Json,
  declared: Declared,
  placesByType: Partial<Record<keyof typeof CHECKS, number[]>>,
  strict: boolean,
): Errors {
  let all = errors;
  for (const [type, places] of Object.entries(placesByType) as [keyof typeof CHECKS, number[]][]) {
    for (const place of places) {
      const name = declared[place]!;
      if (CHECKS[type](object[name], strict)) continue;
      all = withType(all, `${instancePath}/${name}`, type === 'count' ? (strict ? 'integer' : 'number') : type);
    }
  }
  return all;
}

/**
 * Adds an error for each undeclared property. One that is `undefined` counts as absent, as in JSON.
 *
 * Properties usually arrive in the same order as in the previous object, so a copy of the names is kept in that order:
 * the next lookup is then a single comparison.
 */
export function withUndeclared(
  errors: Errors,
  instancePath: string,
  object: Json,
  declared: Declared,
  limit: number,
): Errors {
  let all = errors;
  declared.order ??= [...declared];
  const names = declared.order;
  let place = 0;
  for (const key in object) {
    const name = names[place];
    if (key !== name) {
      const index = names.indexOf(key);
      if (index < 0) {
        if (object[key] === undefined) continue;
        if (!hasRoom(all, limit)) break;
        all = withError(all, instancePath, 'unevaluatedProperties', { unevaluatedProperty: key, declared });
        continue;
      }
      names[place] = key;
      names[index] = name!;
    }
    place++;
  }
  return all;
}

/**
 * @param required the names, as places in `declared` if they are there
 * @param either other properties, one of which may be there instead
 */
export function withMissing(
  errors: Errors,
  instancePath: string,
  object: Json,
  declared: Declared,
  required: (number | string)[],
  either?: string[],
): Errors {
  let all = errors;
  for (const place of required) {
    const missingProperty = typeof place === 'number' ? declared[place]! : place;
    if (object[missingProperty] === undefined) {
      all = withError(all, instancePath, 'required', { missingProperty, declared, either });
    }
  }
  return all;
}

/** Checks that a value is an array, its items, and in the strict profile their least number. */
export function withItems(
  errors: Errors,
  instancePath: string,
  list: unknown,
  validate: SchemaValidator,
  strict: boolean,
  limit: number,
  least = 0,
): Errors {
  if (!Array.isArray(list)) return withType(errors, instancePath, 'array');
  let all = errors;
  if (strict && list.length < least) all = withError(all, instancePath, 'minItems', { limit: least });
  for (let index = 0; index < list.length && hasRoom(all, limit); index++) {
    const found = validate(list[index], strict, limit);
    if (found !== null) all = withErrors(all, `${instancePath}/${index}`, found);
  }
  return all;
}

const EVENT: Declared = ['type', 'event'];

/** Checks the property `event` of a webhook. */
export function withEvent(
  errors: Errors,
  instancePath: string,
  event: unknown,
  words: readonly string[],
  strict: boolean,
  limit: number,
): Errors {
  if (!isObject(event)) return withType(errors, instancePath, 'object');
  let all = errors;
  for (let index = 0; index < EVENT.length; index++) {
    const name = EVENT[index]!;
    const allowedValue = words[index];
    const word = (event as Json)[name];
    if (word === undefined) all = withMissing(all, instancePath, event as Json, EVENT, [index]);
    else if (word !== allowedValue) all = withError(all, `${instancePath}/${name}`, 'const', { allowedValue });
  }
  return strict ? withUndeclared(all, instancePath, event as Json, EVENT, limit) : all;
}

/** Adds the errors of a nested value, whose paths begin at that value. So small that engines inline it everywhere. */
export function withErrors<E extends Errors>(errors: E, instancePath: string, more: Errors): E | SchemaError[] {
  return more === null ? errors : joined(errors, instancePath, more);
}

function joined(errors: Errors, instancePath: string, more: SchemaError[]): SchemaError[] {
  for (const error of more) error.instancePath = instancePath + error.instancePath;
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
