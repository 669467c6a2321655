import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import fc, { type Arbitrary } from 'fast-check';
import { definitions } from './contract.ts';
import { generateWebhook } from './generate-webhook.ts';
import { replaceAt } from './replace-at.ts';
import { walkSchema } from './walk-schema.ts';

/** Documents for one event: webhooks that keep the contract, and webhooks after one or two edits, which mostly break it. */
export function generateDocument(event: WhapiEventName): Arbitrary<unknown> {
  return edited(generateWebhook(event));
}

/** Documents in which one discriminator has an unlisted value; some of them are also edited. */
export function generateUnlisted(webhooks: Arbitrary<unknown>): Arbitrary<unknown> {
  return edited(fc.tuple(webhooks, UNLISTED).map(([webhook, edit]) => applyEdit(webhook, edit)));
}

function edited(webhooks: Arbitrary<unknown>): Arbitrary<unknown> {
  const edits = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 3, arbitrary: fc.array(EDIT, { minLength: 1, maxLength: 2 }) },
  );
  return fc
    .tuple(webhooks, edits)
    .map(([webhook, edits]) => edits.reduce(applyEdit, webhook))
    .map((document) => JSON.parse(JSON.stringify(document)));
}

/** One change: `place` counts the values that the edit could be made at. */
interface Edit {
  place: number;
  where: (value: unknown) => boolean;
  change: (value: never) => unknown;
}

function applyEdit(document: unknown, { place, where, change }: Edit): unknown {
  const places = [...placesOf(document)].filter((pointer) => where(valueAt(document, pointer)));
  if (places.length === 0) return document;
  const pointer = places[place % places.length]!;
  return replaceAt(document, pointer, change(valueAt(document, pointer) as never));
}

function* placesOf(value: unknown, pointer = ''): Generator<string> {
  if (pointer) yield pointer;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* placesOf(child, joinPointer(pointer, key));
}

const nodes = Object.values(definitions).flatMap((schema) => [...walkSchema(schema)].map(([node]) => node));
const words = unique(nodes.flatMap((node) => node.enum ?? ('const' in node ? [node.const] : [])));
const names = unique(nodes.flatMap((node) => Object.keys(node.properties ?? {})));
const bounds = unique(nodes.flatMap(({ minimum = 0, maximum = 0 }) => [minimum - 1, minimum, maximum, maximum + 1]));

/** What JavaScript finds on every object, or makes one with. */
const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', ''];
const JUNK = fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e20, '', 'text', '😀', [], [null], {}, { id: '1' });
const WORD = fc.constantFrom(...words);

const EDIT: Arbitrary<Edit> = fc.oneof(
  edit(fc.constant(undefined), anything, (nothing) => () => nothing),
  edit(JUNK, anything, (junk) => () => junk),
  edit(fc.tuple(fc.constantFrom('undeclared', ...names), JUNK), isObject, withKey),
  edit(fc.tuple(fc.constantFrom(...HOSTILE), JUNK), isObject, withKey),
  edit(WORD, isString, (word) => () => word),
  edit(fc.constant(''), isString, (text) => () => text),
  edit(WORD, hasType, (word) => (object: object) => ({ ...object, type: word })),
  edit(fc.constantFrom(...bounds), isNumber, (bound) => () => bound),
  edit(fc.constantFrom(-1, 1, 0.5), isNumber, (step) => (number: number) => number + step),
  edit(
    fc.constantFrom('', '0', '@', '.', '\n', 'é', '0'.repeat(130)),
    isString,
    (tail) => (text: string) => (tail ? text + tail : text.slice(1)),
  ),
  edit(
    fc.constantFrom([], [[]]),
    Array.isArray,
    (more) => (list: unknown[]) => (more.length > 0 ? [...list, ...more] : []),
  ),
);

const UNLISTED: Arbitrary<Edit> = edit(
  fc.constantFrom('hologram', 'constructor', ''),
  hasType,
  (type) => (object: object) => ({ ...object, type }),
);

function edit<T>(data: Arbitrary<T>, where: Edit['where'], change: (data: T) => Edit['change']): Arbitrary<Edit> {
  return fc.record({ place: fc.nat(1000), where: fc.constant(where), change: data.map(change) });
}

function withKey([name, value]: [string, unknown]): (object: object) => unknown {
  return (object) => replaceAt(object, joinPointer('', name), value);
}

function anything(): boolean {
  return true;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value as object, 'type');
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)];
}
