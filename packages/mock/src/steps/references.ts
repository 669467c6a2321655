import { closest, joinPointer, splitPointer } from '@whapi-webhooks/contract';
import type { StepReference } from '@whapi-webhooks/types/steps';

/** A reference in a scenario, and where it is. */
export interface PlacedReference {
  pointer: string;
  reference: StepReference;
}

/** Whether a value stands for what an earlier step returned. */
export function isReference(value: unknown): value is StepReference {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, '$from');
}

/** The references in a value, at any depth. */
export function referencesIn(value: unknown, pointer = ''): PlacedReference[] {
  if (isReference(value)) return [{ pointer, reference: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => referencesIn(child, joinPointer(pointer, key)));
}

/** A copy of a value with what its references stand for. */
export function resolved(value: unknown, resolve: (reference: StepReference) => unknown): unknown {
  if (isReference(value)) return resolve(value);
  if (Array.isArray(value)) return value.map((item) => resolved(item, resolve));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, resolved(child, resolve)]));
}

/** The part of a result, or why there is none. */
export type Part = { value: unknown; missing?: never } | { value?: never; missing: string };

/** The part of a result that a pointer leads to. */
export function partOf(result: unknown, at = ''): Part {
  let value = result;
  let place = '';
  for (const key of splitPointer(at)) {
    const isObject = typeof value === 'object' && value !== null;
    if (!isObject || !Object.hasOwn(value as object, key)) {
      return { missing: `there is no "${key}" in ${place || 'it'}. ${whatThereIs(value, key)}` };
    }
    value = (value as Record<string, unknown>)[key];
    place = joinPointer(place, key);
  }
  return { value };
}

const MOST_NAMES = 10;

function whatThereIs(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return `It is ${JSON.stringify(value)}`;
  const names = Object.keys(value);
  const meant = closest(key, names);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (names.length === 0) return 'It is empty';
  return `It has ${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ' and others' : ''}`;
}
