import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import { replaceAt } from './replace-at.ts';

type Vary = (payload: unknown, pointer: string) => unknown;

/** What can happen to one value of a payload, each under the name that heads its column in verdicts.txt. */
export const variations: ReadonlyMap<string, Vary> = new Map([
  ['absent', (payload, pointer) => replaceAt(payload, pointer, undefined)],
  ...[null, true, 7, -1, 0.5, 1e20, '', 'text', [], {}].map((value): [string, Vary] => [
    JSON.stringify(value),
    (payload, pointer) => replaceAt(payload, pointer, value),
  ]),
  ['undeclared', withUndeclared],
]);

/** Only what is an object can have a property more. */
function withUndeclared(payload: unknown, pointer: string): unknown {
  const value = valueAt(payload, pointer);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return replaceAt(payload, joinPointer(pointer, 'undeclared'), 1);
}
