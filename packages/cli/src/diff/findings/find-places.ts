import { valueAt } from '@whapi-webhooks/contract';
import { type Id, type Json, keyOf } from '../logic/formula.ts';
import { asArray, asObject, GROUPS } from '../schema/to-formula.ts';
import { schemasOf } from '../solve/evaluate.ts';
import type { Step } from './embed.ts';
import { followed, nameOf, namesOf } from './names-of.ts';
import type { Pair, Side } from './pair.ts';

/** A place where two schemas differ: what each demands there. */
export interface Place {
  /** What differs: a keyword, or `property`, `variant`, `schema`. */
  subject: string;
  /** The name of the property, or the values. */
  detail: { name?: string; keyword?: string; values?: Json[]; old?: Json; new?: Json };
  oldPointer?: string;
  newPointer?: string;
  /** From the document to the part that the schemas are about. */
  steps: readonly Step[];
  /** What the whole schema there and the part that differs demand, in each version. */
  old: { whole: Id; part: Id };
  new: { whole: Id; part: Id };
  uses: number;
}

/** More places than these are not looked for. */
const MAX_PLACES = 500;

/** Finds the innermost places where the schemas of two roots differ. Each pair of schemas is looked at once. */
export class PlaceFinder {
  readonly places: Place[] = [];
  readonly #pair: Pair;
  /** The places that were found below each pair of schemas. */
  readonly #visited = new Map<string, Place[]>();

  constructor(pair: Pair) {
    this.#pair = pair;
  }

  /** @returns the places that are new, and those that were found before */
  find(oldPointer: string, newPointer: string): Place[] {
    return this.#visit(oldPointer, newPointer, []);
  }

  #visit(oldStart: string, newStart: string, steps: readonly Step[]): Place[] {
    const { old, new: next } = this.#pair;
    const oldPointer = followed(old, oldStart);
    const newPointer = followed(next, newStart);
    if (old.idAt(oldPointer) === next.idAt(newPointer) || this.places.length >= MAX_PLACES) return [];
    const key = `${oldPointer} ${newPointer}`;
    const known = this.#visited.get(key);
    if (known) {
      for (const place of known) place.uses++;
      return known;
    }
    const found: Place[] = [];
    this.#visited.set(key, found);
    found.push(...new Set(this.#compare(oldPointer, newPointer, steps)));
    return found;
  }

  #compare(oldPointer: string, newPointer: string, steps: readonly Step[]): Place[] {
    const { old, new: next } = this.#pair;
    const before = old.nodeAt(oldPointer);
    const after = next.nodeAt(newPointer);
    const whole = { old: old.idAt(oldPointer), new: next.idAt(newPointer) };
    const place = (subject: string, detail: Place['detail'] = {}, more: Partial<Place> = {}): Place => {
      const found = {
        subject,
        detail,
        oldPointer,
        newPointer,
        steps,
        old: { whole: whole.old, part: whole.old },
        new: { whole: whole.new, part: whole.new },
        uses: 1,
        ...more,
      };
      this.places.push(found);
      return found;
    };
    if (!before || !after) return [place('schema')];
    const differ = (group: string) => old.partAt(oldPointer, group) !== next.partAt(newPointer, group);
    const groups = Object.keys(GROUPS).filter(
      (group) => differ(group) && !(isRest(group) && this.#isConsequence(group, oldPointer, newPointer)),
    );
    return groups.flatMap((group): Place[] => {
      const parts = { old: old.partAt(oldPointer, group), new: next.partAt(newPointer, group) };
      const keyword = changedKeyword(group, before.keywords, after.keywords);
      const value = (node: typeof before) =>
        keyword in node.keywords ? { value: node.keywords[keyword]! } : undefined;
      const [oldValue, newValue] = [value(before), value(after)];
      const pointers = {
        ...(oldValue && { oldPointer: before.pointerTo(keyword) }),
        ...(newValue && { newPointer: after.pointerTo(keyword) }),
      };
      const leaf = (subject: string, detail: Place['detail'] = {}, changed: { old?: Id; new?: Id } = {}): Place => {
        const made = place(subject, detail, {
          old: { whole: whole.old, part: changed.old ?? parts.old },
          new: { whole: whole.new, part: changed.new ?? parts.new },
        });
        delete made.oldPointer;
        delete made.newPointer;
        return Object.assign(made, pointers);
      };
      const formulas = this.#pair.formulas;
      switch (group) {
        case 'required': {
          const [was, is] = [before, after].map(({ keywords }) => new Set(asArray(keywords.required) as string[]));
          const changed = [...was!, ...is!].filter((name) => was!.has(name) !== is!.has(name));
          return changed.map((name) => {
            const id = formulas.add({ kind: 'required', name });
            return leaf(
              'required',
              { name },
              was!.has(name) ? { old: id, new: formulas.true } : { old: formulas.true, new: id },
            );
          });
        }
        case 'enum': {
          const [was, is] = [before, after].map((node) => valuesOf(node.keywords));
          if (!was || !is) return [leaf('enum', { ...(was && { old: was }), ...(is && { new: is }) })];
          const [wasKeys, isKeys] = [was, is].map((values) => new Set(values.map(keyOf))) as [Set<string>, Set<string>];
          const added = is.filter((value) => !wasKeys.has(keyOf(value)));
          const removed = was.filter((value) => !isKeys.has(keyOf(value)));
          return [
            ...(added.length > 0 ? [leaf('values', { values: added }, { new: formulas.true })] : []),
            ...(removed.length > 0 ? [leaf('values', { values: removed }, { old: formulas.true })] : []),
          ];
        }
        case 'properties':
          return this.#properties(oldPointer, newPointer, steps, place);
        case 'items': {
          const counts = [before, after].map(({ keywords }) => asArray(keywords.prefixItems).length) as [
            number,
            number,
          ];
          const pointerOf = (node: typeof before, index: number, count: number) =>
            index < count
              ? node.pointerTo('prefixItems', index)
              : 'items' in node.keywords
                ? node.pointerTo('items')
                : undefined;
          return Array.from({ length: Math.max(...counts) + 1 }, (_, index) => index).flatMap((index) => {
            const at = [pointerOf(before, index, counts[0]), pointerOf(after, index, counts[1])] as const;
            const ids = [
              at[0] === undefined ? formulas.true : old.idAt(at[0]),
              at[1] === undefined ? formulas.true : next.idAt(at[1]),
            ] as const;
            return this.#child(at, ids, [...steps, { kind: 'item', index }], place, 'items');
          });
        }
        case 'propertyNames':
        case 'contains':
        case 'not':
          break;
        case '$ref': {
          const targets = [old.document.target(oldPointer), next.document.target(newPointer)] as const;
          if (targets[0] !== undefined && targets[1] !== undefined) return this.#visit(targets[0], targets[1], steps);
          break;
        }
        case 'allOf':
        case 'anyOf':
        case 'oneOf':
          return this.#branches(group, before, after, steps, leaf);
      }
      const detail = { ...(oldValue && { old: oldValue.value }), ...(newValue && { new: newValue.value }) };
      return [leaf(group, { ...detail, keyword })];
    });
  }

  /** Whether a keyword for the properties or items that are left is the same, and only those that are named differ. */
  #isConsequence(group: string, oldPointer: string, newPointer: string): boolean {
    const { old, new: next } = this.#pair;
    const named = group === 'unevaluatedProperties' ? 'properties' : 'items';
    const ids = (
      [
        [old, oldPointer],
        [next, newPointer],
      ] as const
    ).map(([side, pointer]) => {
      const node = side.nodeAt(pointer)!;
      return group in node.keywords ? side.idAt(node.pointerTo(group)) : undefined;
    });
    return ids[0] === ids[1] && old.partAt(oldPointer, named) !== next.partAt(newPointer, named);
  }

  #child(
    [oldPointer, newPointer]: readonly [string | undefined, string | undefined],
    [oldId, newId]: readonly [Id, Id],
    steps: readonly Step[],
    place: (subject: string, detail: Place['detail'], more: Partial<Place>) => Place,
    subject: string,
    detail: Place['detail'] = {},
  ): Place[] {
    if (oldId === newId) return [];
    if (oldPointer !== undefined && newPointer !== undefined) return this.#visit(oldPointer, newPointer, steps);
    const found = place(subject, detail, {
      steps,
      old: { whole: oldId, part: oldId },
      new: { whole: newId, part: newId },
    });
    delete found.oldPointer;
    delete found.newPointer;
    return [
      Object.assign(found, oldPointer !== undefined && { oldPointer }, newPointer !== undefined && { newPointer }),
    ];
  }

  #properties(
    oldPointer: string,
    newPointer: string,
    steps: readonly Step[],
    place: (subject: string, detail: Place['detail'], more: Partial<Place>) => Place,
  ): Place[] {
    const sides = [
      this.#propertiesOf(this.#pair.old, oldPointer),
      this.#propertiesOf(this.#pair.new, newPointer),
    ] as const;
    const [was, is] = sides;
    const names = [...new Set([...was.named.keys(), ...is.named.keys()])];
    const sources = [...new Set([...was.patterns.keys(), ...is.patterns.keys()])];
    return [
      ...names.flatMap((name) => {
        const pointers = [was.named.get(name), is.named.get(name)] as const;
        const ids = [was.idFor(name), is.idFor(name)] as const;
        return this.#child(pointers, ids, [...steps, { kind: 'property', name }], place, 'property', { name });
      }),
      ...sources.flatMap((source) => {
        const pointers = [was.patterns.get(source), is.patterns.get(source)] as const;
        const ids = [was.idAt(pointers[0]), is.idAt(pointers[1])] as const;
        return this.#child(pointers, ids, [...steps, { kind: 'matching', source }], place, 'patternProperties', {
          name: source,
        });
      }),
      ...this.#child(
        [was.rest, is.rest],
        [was.idAt(was.rest), is.idAt(is.rest)],
        [...steps, { kind: 'other', names, patterns: sources }],
        place,
        'additionalProperties',
      ),
    ];
  }

  #propertiesOf(side: Side, pointer: string) {
    const { formulas } = this.#pair;
    const node = side.nodeAt(pointer)!;
    const map = (keyword: string) =>
      new Map(Object.keys(asObject(node.keywords[keyword])).map((name) => [name, node.pointerTo(keyword, name)]));
    const rest = 'additionalProperties' in node.keywords ? node.pointerTo('additionalProperties') : undefined;
    const part = formulas.at(side.partAt(pointer, 'properties'));
    return {
      named: map('properties'),
      patterns: map('patternProperties'),
      rest,
      idAt: (at: string | undefined) => (at === undefined ? formulas.true : side.idAt(at)),
      idFor: (name: string) => {
        const ids = part.kind === 'properties' ? (schemasOf(part, name) ?? []) : [];
        const isDeclared = part.kind === 'properties' && (part.named.has(name) || ids[0] !== part.rest);
        return isDeclared || !('unevaluatedProperties' in node.keywords)
          ? formulas.and(...ids)
          : formulas.and(...ids, side.idAt(node.pointerTo('unevaluatedProperties')));
      },
    };
  }

  /** Branches with the same meaning are dropped; of the others, those that are alike are compared. */
  #branches(
    group: 'allOf' | 'anyOf' | 'oneOf',
    before: NonNullable<ReturnType<Side['nodeAt']>>,
    after: NonNullable<ReturnType<Side['nodeAt']>>,
    steps: readonly Step[],
    leaf: (subject: string, detail?: Place['detail'], changed?: { old?: Id; new?: Id }) => Place,
  ): Place[] {
    const { old, new: next, formulas } = this.#pair;
    const list = (side: Side, node: typeof before) =>
      asArray(node.keywords[group]).map((_, index) => {
        const pointer = node.pointerTo(group, index);
        return { index, pointer, id: side.idAt(pointer), names: namesOf(side, pointer) };
      });
    const was = list(old, before);
    const is = list(next, after);
    const [wasIds, isIds] = [was, is].map((branches) => new Set(branches.map(({ id }) => id)));
    const left = was.filter(({ id }) => !isIds!.has(id));
    const right = is.filter(({ id }) => !wasIds!.has(id));
    const found: Place[] = [];
    const compareAlike = (areAlike: (a: (typeof left)[number], b: (typeof left)[number]) => boolean) => {
      for (const branch of [...left]) {
        const at = right.findIndex((other) => areAlike(branch, other));
        if (at < 0) continue;
        const [other] = right.splice(at, 1);
        left.splice(left.indexOf(branch), 1);
        found.push(...this.#visit(branch.pointer, other!.pointer, steps));
      }
    };
    compareAlike((a, b) => a.names.some((name) => b.names.includes(name)));
    // Where none was added or removed, the position tells which are alike.
    if (was.length === is.length) compareAlike((a, b) => a.index === b.index);
    if (was.length === is.length && left.length === 1) compareAlike(() => true);
    const isAll = group === 'allOf';
    for (const { id, pointer } of left) {
      const place = leaf(
        isAll ? 'allOf' : 'variant',
        { name: nameOf(pointer, old) },
        isAll ? { old: id, new: formulas.true } : {},
      );
      delete place.newPointer;
      if (!isAll) place.old = { whole: id, part: id };
      found.push(
        Object.assign(place, {
          oldPointer: pointer,
          detail: { ...place.detail, old: valueAt(old.document.schema, pointer) as Json },
        }),
      );
    }
    for (const { id, pointer } of right) {
      const place = leaf(
        isAll ? 'allOf' : 'variant',
        { name: nameOf(pointer, next) },
        isAll ? { old: formulas.true, new: id } : {},
      );
      delete place.oldPointer;
      if (!isAll) place.new = { whole: id, part: id };
      found.push(
        Object.assign(place, {
          newPointer: pointer,
          detail: { ...place.detail, new: valueAt(next.document.schema, pointer) as Json },
        }),
      );
    }
    return found.length > 0 ? found : [leaf(group)];
  }
}

/** The keyword of a group that differs, or the first if the difference is in what it depends on. */
function changedKeyword(group: string, before: Keywords, after: Keywords): string {
  const keywords = GROUPS[group]!.filter((keyword) => keyword in before || keyword in after);
  const key = (keywords: Keywords, keyword: string) => (keyword in keywords ? keyOf(keywords[keyword]!) : undefined);
  return keywords.find((keyword) => key(before, keyword) !== key(after, keyword)) ?? keywords[0]!;
}

type Keywords = Readonly<Record<string, Json>>;

function isRest(group: string): boolean {
  return group === 'unevaluatedProperties' || group === 'unevaluatedItems';
}

function valuesOf(keywords: Readonly<Record<string, Json>>): Json[] | undefined {
  if ('const' in keywords) return [keywords.const!];
  return Array.isArray(keywords.enum) ? keywords.enum : undefined;
}
