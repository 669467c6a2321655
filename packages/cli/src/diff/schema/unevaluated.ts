import { type Id, TYPE } from '../logic/formula.ts';
import type { Formulas } from '../logic/formulas.ts';
import type { ModernNode } from './modern-node.ts';

/** More cases than these are not compared. */
const MAX_CASES = 64;
const MAX_DEPTH = 50;

interface Context {
  formulas: Formulas;
  nodeAt(pointer: string): ModernNode | undefined;
  idAt(pointer: string): Id;
  target(pointer: string): string | undefined;
  opaque(reason: string, pointer: string): Id;
  /** Whether items that `contains` finds are evaluated. */
  containsEvaluates: boolean;
}

/** What a schema evaluates of a value that meets the conditions. */
interface Case {
  conditions: readonly Id[];
  names: readonly string[];
  patterns: readonly string[];
  /** How many of the first items. */
  items: number;
  /** Items that meet one of these are evaluated. */
  contained: readonly Id[];
  all: boolean;
}

const NOTHING: Case = { conditions: [], names: [], patterns: [], items: 0, contained: [], all: false };

class TooComplex extends Error {}

/**
 * `unevaluatedProperties` or `unevaluatedItems` as a choice: which of the schemas at this place apply determines which
 * names or items are evaluated, and in each case the keyword is like `additionalProperties` or `items`.
 */
export function unevaluatedFormula(
  keyword: 'unevaluatedProperties' | 'unevaluatedItems',
  pointer: string,
  context: Context,
): Id {
  const { formulas, nodeAt, idAt, target, containsEvaluates } = context;
  const aboutItems = keyword === 'unevaluatedItems';
  const rest = idAt(nodeAt(pointer)!.pointerTo(keyword));
  try {
    const cases = casesOf(pointer, 0, true);
    return formulas.or(...cases.map((one) => formulas.and(...one.conditions, ...(one.all ? [] : [closed(one)]))));
  } catch (error) {
    if (error instanceof TooComplex) return context.opaque(`${keyword} beside ${error.message}`, pointer);
    throw error;
  }

  function closed({ names, patterns, items, contained }: Case): Id {
    if (aboutItems)
      return formulas.add({
        kind: 'items',
        prefix: Array(items).fill(formulas.true),
        rest: formulas.or(...contained, rest),
      });
    const named = new Map([...new Set(names)].map((name) => [name, formulas.true]));
    const sorted = [...new Set(patterns)].sort().map((source) => [source, formulas.true] as const);
    return formulas.add({ kind: 'properties', named, patterns: sorted, rest });
  }

  function casesOf(at: string, depth: number, isRoot = false): Case[] {
    const node = nodeAt(at);
    if (!node) return [NOTHING];
    if (depth > MAX_DEPTH) throw new TooComplex('references that lead to themselves');
    const { keywords } = node;
    if (!isRoot && keyword in keywords) return [{ ...NOTHING, all: true }];
    let cases: Case[] = [own(node)];
    const children = (name: string) => (keywords[name] as unknown[]).map((_, index) => node.pointerTo(name, index));
    const referred = '$ref' in keywords ? target(at) : undefined;
    if (referred !== undefined) cases = product(cases, casesOf(referred, depth + 1));
    if ('$dynamicRef' in keywords || '$recursiveRef' in keywords) throw new TooComplex('a dynamic reference');
    if (keywords.allOf) for (const child of children('allOf')) cases = product(cases, casesOf(child, depth + 1));
    if (keywords.anyOf) {
      const branches = children('anyOf').map((child) => ({ child, cases: casesOf(child, depth + 1) }));
      if (branches.some(({ cases }) => cases.some(evaluates))) {
        for (const { child, cases: own } of branches) {
          cases = product(cases, [...own.map((one) => withCondition(one, idAt(child))), notCase(child)]);
        }
      }
    }
    if (keywords.oneOf) {
      const branches = children('oneOf').map((child) => ({ child, cases: casesOf(child, depth + 1) }));
      if (branches.some(({ cases }) => cases.some(evaluates))) {
        cases = product(
          cases,
          branches.flatMap(({ child, cases }) => cases.map((one) => withCondition(one, idAt(child)))),
        );
      }
    }
    if ('if' in keywords) {
      const condition = node.pointerTo('if');
      const yes = product(
        casesOf(condition, depth + 1),
        'then' in keywords ? casesOf(node.pointerTo('then'), depth + 1) : [NOTHING],
      );
      const no = 'else' in keywords ? casesOf(node.pointerTo('else'), depth + 1) : [NOTHING];
      if ([...yes, ...no].some(evaluates)) {
        const not = notCase(condition).conditions[0]!;
        cases = product(cases, [
          ...yes.map((one) => withCondition(one, idAt(condition))),
          ...no.map((one) => withCondition(one, not)),
        ]);
      }
    }
    for (const name of Object.keys((keywords.dependentSchemas as object) ?? {})) {
      const own = casesOf(node.pointerTo('dependentSchemas', name), depth + 1);
      if (!own.some(evaluates)) continue;
      // Only objects have properties: `required` alone holds for arrays, too.
      const required = formulas.and(
        formulas.add({ kind: 'type', types: TYPE.object }),
        formulas.add({ kind: 'required', name }),
      );
      const absent = formulas.properties({ [name]: formulas.false });
      cases = product(cases, [...own.map((one) => withCondition(one, required)), { ...NOTHING, conditions: [absent] }]);
    }
    return cases;
  }

  function own(node: ModernNode): Case {
    const { keywords } = node;
    if (aboutItems) {
      const { prefixItems = [] } = keywords;
      // Before 2020-12, `contains` evaluates nothing.
      const contained = 'contains' in keywords && containsEvaluates ? [idAt(node.pointerTo('contains'))] : [];
      return { ...NOTHING, items: (prefixItems as unknown[]).length, contained, all: 'items' in keywords };
    }
    return {
      ...NOTHING,
      names: Object.keys((keywords.properties as object) ?? {}),
      patterns: Object.keys((keywords.patternProperties as object) ?? {}),
      all: 'additionalProperties' in keywords,
    };
  }

  function notCase(child: string): Case {
    return { ...NOTHING, conditions: [formulas.add({ kind: 'not', of: [idAt(child)] })] };
  }
}

function evaluates({ names, patterns, items, contained, all }: Case): boolean {
  return all || items > 0 || contained.length > 0 || names.length > 0 || patterns.length > 0;
}

function withCondition(one: Case, condition: Id): Case {
  return { ...one, conditions: [...one.conditions, condition] };
}

function product(left: readonly Case[], right: readonly Case[]): Case[] {
  if (left.length * right.length > MAX_CASES) throw new TooComplex(`more than ${MAX_CASES} combinations of schemas`);
  return left.flatMap((a) =>
    right.map((b) => ({
      conditions: [...a.conditions, ...b.conditions],
      names: [...a.names, ...b.names],
      patterns: [...a.patterns, ...b.patterns],
      items: Math.max(a.items, b.items),
      contained: [...a.contained, ...b.contained],
      all: a.all || b.all,
    })),
  );
}
