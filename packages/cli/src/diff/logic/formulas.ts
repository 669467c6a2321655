import { type Formula, type Id, type Json, keyOf } from './formula.ts';

/**
 * The formulas of a comparison. A formula is a node of a graph, so that recursive schemas are finite. Formulas that are
 * built with `add` are shared: equal ones have the same id.
 */
export class Formulas {
  readonly #nodes: Formula[] = [];
  readonly #ids = new Map<string, Id>();
  readonly true: Id = this.add({ kind: 'true' });
  readonly false: Id = this.add({ kind: 'false' });

  get size(): number {
    return this.#nodes.length;
  }

  at(id: Id): Formula {
    return this.#nodes[id]!;
  }

  add(formula: Formula): Id {
    const key = formulaKey(formula);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#nodes.push(formula) - 1);
    return this.#nodes.length - 1;
  }

  /** An id whose formula is given later, because it may refer to itself. */
  reserve(): Id {
    return this.#nodes.push({ kind: 'true' }) - 1;
  }

  fill(id: Id, formula: Formula): void {
    this.#nodes[id] = formula;
  }

  /** Shares the formulas that are in use: others with the same meaning are never returned again. */
  share(ids: Iterable<Id>): void {
    this.#ids.clear();
    for (const id of ids) this.#ids.set(formulaKey(this.at(id)), id);
  }

  and(...of: Id[]): Id {
    const kept = [...new Set(of)].filter((id) => id !== this.true);
    if (kept.includes(this.false)) return this.false;
    return kept.length === 0 ? this.true : kept.length === 1 ? kept[0]! : this.add({ kind: 'and', of: kept });
  }

  or(...of: Id[]): Id {
    const kept = [...new Set(of)].filter((id) => id !== this.false);
    if (kept.includes(this.true)) return this.true;
    return kept.length === 0 ? this.false : kept.length === 1 ? kept[0]! : this.add({ kind: 'or', of: kept });
  }

  not(id: Id): Id {
    if (id === this.true) return this.false;
    if (id === this.false) return this.true;
    const node = this.at(id);
    return node.kind === 'not' ? node.of[0] : this.add({ kind: 'not', of: [id] });
  }

  enum(values: readonly Json[]): Id {
    return this.add({ kind: 'enum', values: new Map(values.map((value) => [keyOf(value), value])) });
  }

  properties(named: Record<string, Id> | ReadonlyMap<string, Id>, rest: Id = this.true): Id {
    const map = named instanceof Map ? named : new Map(Object.entries(named));
    return map.size === 0 && rest === this.true
      ? this.true
      : this.add({ kind: 'properties', named: map, patterns: [], rest });
  }
}

/** The formulas that a formula refers to, in a fixed order. */
export function childrenOf(formula: Formula): readonly Id[] {
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'oneOf':
    case 'not':
    case 'names':
    case 'contains':
      return formula.of;
    case 'properties':
      return [...sorted(formula.named).map(([, id]) => id), ...formula.patterns.map(([, id]) => id), formula.rest];
    case 'items':
      return [...formula.prefix, formula.rest];
    default:
      return [];
  }
}

/** Everything about a formula except for what it refers to. */
export function shapeOf(formula: Formula): string {
  switch (formula.kind) {
    case 'enum':
      return `enum ${[...formula.values.keys()].sort().join()}`;
    case 'properties':
      return `properties ${JSON.stringify([sorted(formula.named).map(([name]) => name), formula.patterns.map(([source]) => source)])}`;
    case 'items':
      return `items ${formula.prefix.length}`;
    case 'contains':
      return `contains ${formula.min} ${formula.max}`;
    case 'and':
    case 'or':
    case 'oneOf':
    case 'not':
    case 'names':
      return formula.kind;
    default:
      return JSON.stringify(formula);
  }
}

/** The same formula with other children. */
export function withChildren(formula: Formula, idOf: (id: Id) => Id): Formula {
  switch (formula.kind) {
    case 'and':
    case 'or':
    case 'oneOf':
      return { ...formula, of: formula.of.map(idOf) };
    case 'not':
    case 'names':
    case 'contains':
      return { ...formula, of: [idOf(formula.of[0])] };
    case 'properties':
      return {
        ...formula,
        named: new Map([...formula.named].map(([name, id]) => [name, idOf(id)])),
        patterns: formula.patterns.map(([source, id]) => [source, idOf(id)] as const),
        rest: idOf(formula.rest),
      };
    case 'items':
      return { ...formula, prefix: formula.prefix.map(idOf), rest: idOf(formula.rest) };
    default:
      return formula;
  }
}

/** Children whose order does not matter; for `oneOf` their number does. */
export function isUnordered({ kind }: Formula): boolean {
  return kind === 'and' || kind === 'or' || kind === 'oneOf';
}

function formulaKey(formula: Formula): string {
  const children = childrenOf(formula);
  return `${shapeOf(formula)} ${(isUnordered(formula) ? [...children].sort((a, b) => a - b) : children).join()}`;
}

function sorted(named: ReadonlyMap<string, Id>): [string, Id][] {
  return [...named].sort(([a], [b]) => (a < b ? -1 : 1));
}
