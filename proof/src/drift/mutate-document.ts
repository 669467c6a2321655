import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import type { DriftKind } from '@whapi-webhooks/evidence/drift';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { definitions, webhookTitles } from '../contract.ts';
import { evaluate } from '../evaluate.ts';
import { replaceAt } from '../replace-at.ts';
import type { Schema } from '../schema.ts';

/** What drift must report for a mutated document: exactly this. */
export interface Answer {
  kind: DriftKind;
  event: string;
  /** With `*` for each index. */
  pointer: string;
  /** One of these, where a value breaks several rules at once. */
  details: readonly unknown[];
}

/** A document with one change, and what is to be found in it. */
export interface Mutant {
  document: unknown;
  answer: Answer;
}

/** Picks one of several things. */
export type Pick = <T>(items: readonly T[]) => T;

/** A keyword that holds at a place of a document. */
interface Rule {
  keyword: string;
  node: Schema;
  pointer: string;
}

const NAMES = ['mood', 'zz_top', 'newField', 'is_ai', 'x-y', '$meta', 'constructor', '__proto__', 'toString', 'a1'];
const WORDS = ['teleported', 'zz_new', 'NOT_KNOWN', 'v2', 'toString', 'image/zz'];
const VALUES: readonly unknown[] = [null, true, 7, 0.5, 'Anna', '', [], [1, 'a'], {}, { a: { b: [{ c: 1 }] } }];

const TYPES: Record<string, readonly unknown[]> = {
  null: [null],
  boolean: [true, false],
  integer: [0, 7],
  number: [0.5, -1.25],
  string: ['text', ''],
  array: [[], [1]],
  object: [{}, { a: 1 }],
};

/** Ways to change a document so that the strict profile finds one thing wrong. */
const MUTATIONS: Record<string, (rules: readonly Rule[], document: unknown, pick: Pick) => Mutation | undefined> = {
  newProperty(rules, document, pick) {
    const places = rules.filter(({ keyword }) => keyword === 'properties').map(({ pointer }) => pointer);
    const pointer = pick(places);
    const name = pick(NAMES);
    const value = pick(VALUES);
    return {
      document: replaceAt(document, joinPointer(pointer, name), value),
      kind: 'undeclared',
      pointer: joinPointer(pointer, name),
      details: [name],
    };
  },
  unlistedValue(rules, document, pick) {
    // An alternative to patterns is no vocabulary.
    const isAlternative = (pointer: string) =>
      rules.some((rule) => rule.keyword === 'anyOf' && rule.pointer === pointer);
    const listed = rules.filter(({ keyword, pointer }) => keyword === 'enum' && !isAlternative(pointer));
    const places = listed.map(({ pointer }) => pointer);
    if (places.length === 0) return undefined;
    const pointer = pick(places);
    const word = pick(WORDS);
    return { document: replaceAt(document, pointer, word), kind: 'unlisted', pointer, details: [word] };
  },
  otherType(rules, document, pick) {
    const places = rules.filter(({ keyword, pointer }) => keyword === 'type' && pointer !== '' && !isEvent(pointer));
    if (places.length === 0) return undefined;
    const { pointer } = pick(places);
    const allowed = rules
      .filter((rule) => rule.keyword === 'type' && rule.pointer === pointer)
      .flatMap(({ node }) => node.type);
    const isAllowed = (type: string) => allowed.includes(type) || (type === 'integer' && allowed.includes('number'));
    const type = pick(Object.keys(TYPES).filter((type) => !isAllowed(type)));
    return { document: replaceAt(document, pointer, pick(TYPES[type]!)), kind: 'type', pointer, details: [type] };
  },
  missingProperty(rules, document, pick) {
    const names = rules
      .filter(({ keyword }) => keyword === 'required' || keyword === 'x-strict-required')
      .flatMap(({ keyword, node, pointer }) => (node[keyword] as string[]).map((name) => joinPointer(pointer, name)))
      .filter((pointer) => !isEvent(pointer));
    if (names.length === 0) return undefined;
    const pointer = pick(names);
    // Where one of two properties is required, the first one is reported.
    const either = rules.find(({ keyword, node, pointer: object }) => {
      return (
        keyword === 'anyOf' &&
        node.anyOf.some(({ required = [] }: Schema) => {
          return required.some((name: string) => joinPointer(object, name) === pointer);
        })
      );
    });
    const reported = either ? joinPointer(either.pointer, either.node.anyOf[0].required[0]) : pointer;
    return { document: replaceAt(document, pointer, undefined), kind: 'missing', pointer: reported, details: [] };
  },
  brokenRule(rules, document, pick) {
    const places = rules.filter(({ keyword }) => keyword in BREAKERS);
    if (places.length === 0) return undefined;
    const { keyword, node, pointer } = pick(places);
    const value = BREAKERS[keyword]!(node[keyword] as never, valueAt(document, pointer));
    return { document: replaceAt(document, pointer, value), kind: 'outside', pointer, details: [keyword] };
  },
  unknownEvent(_, document, pick) {
    const type = pick(['zz_new', 'pets', 'constructor']);
    const event = { type, event: 'post' };
    return {
      document: replaceAt(document, '/event', event),
      kind: 'unknown_event',
      pointer: '/event',
      details: [`${type}.post`],
    };
  },
};

type Mutation = Omit<Answer, 'event'> & { document: unknown };

/** A value that breaks a rule. */
const BREAKERS: Record<string, (limit: never, value: unknown) => unknown> = {
  minLength: () => '',
  maxLength: (limit: number, value) => `${value}`.padEnd(limit + 1, '1'),
  pattern: (_: string, value) => `${value}\n`,
  minimum: (limit: number) => limit - 1,
  maximum: (limit: number) => limit * 2 + 1,
  minItems: () => [],
};

/**
 * Changes a document of an event in one way.
 * @param document accepted by the strict profile
 * @returns `undefined` if that way is not possible in the document
 */
export function mutateDocument(event: WhapiEventName, document: unknown, pick: Pick): Mutant | undefined {
  const rules: Rule[] = [];
  evaluate(definitions, webhookTitles[event], document, 'strict', (node, keyword, _, pointer) => {
    rules.push({ keyword, node, pointer });
  });
  const mutation = MUTATIONS[pick(Object.keys(MUTATIONS))]!(rules, document, pick);
  if (!mutation) return undefined;
  const { document: mutated, kind, pointer, details } = mutation;
  const faults = evaluate(definitions, webhookTitles[event], mutated, 'strict');
  // What the strict profile accepts is no drift: an optional value may be replaced by another valid one.
  if (kind !== 'unknown_event' && kind !== 'undeclared' && faults.length === 0) return undefined;
  const answer = {
    kind,
    event: kind === 'unknown_event' ? `${details[0]}` : event,
    pointer: pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
    details: kind === 'outside' ? brokenAt(faults, pointer) : details,
  };
  return { document: mutated, answer };
}

function brokenAt(faults: ReturnType<typeof evaluate>, pointer: string): string[] {
  return [...new Set(faults.filter((fault) => fault.pointer === pointer).map(({ keyword }) => keyword))];
}

/** Without a known event, nothing else can be compared. */
function isEvent(pointer: string): boolean {
  return pointer === '/event' || pointer.startsWith('/event/');
}
