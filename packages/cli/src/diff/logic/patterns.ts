import type { CharSet, Concatenation, Element, Expression } from 'refa';
import { DFA, JS, NFA, type NoParent } from 'refa';

/** Automata with more states than these are not built. */
const MAX_STATES = 4_000;
const ANYTHING = '[^]*';

/** The strings that match a pattern, as an automaton. */
export type Language = DFA;

const languages = new Map<string, Language | undefined>();

/**
 * The strings that match a pattern of JSON Schema, which may match anywhere in the string. Undefined if there is no such
 * automaton, as with lookarounds and back references, or if it is too large.
 */
export function languageOf(source: string): Language | undefined {
  if (!languages.has(source))
    languages.set(
      source,
      build(() => parse(source)),
    );
  return languages.get(source);
}

/** The strings that both languages have. */
export function intersection(left: Language, right: Language): Language | undefined {
  return build(() => minimal(DFA.fromIntersection(left, right, factory())));
}

/** The strings that a language does not have. */
export function complement(language: Language): Language {
  const copy = language.copy();
  copy.complement();
  copy.removeUnreachable();
  return copy;
}

/**
 * Words of a language by length, shortest first, as printable as possible.
 * @returns whether these were all
 */
export function* wordsOf(language: Language, min: number, max: number, maxSteps = 20_000): Generator<string, boolean> {
  type Node = DFA.ReadonlyNode;
  const useful = statesThatEnd(language);
  if (!useful.has(language.initial)) return true;
  // Words by depth-first search over increasing lengths: reachable[n] are the states from which n more characters end.
  const ends: Set<Node>[] = [new Set(language.finals)];
  const nodes = [...useful];
  let steps = 0;
  let idle = 0;
  let isPartial = false;
  for (let length = 0; length <= max; length++) {
    if (length > 0) {
      const before = ends[length - 1]!;
      ends.push(new Set(nodes.filter((node) => [...node.out.values()].some((next) => before.has(next)))));
      steps += nodes.length;
    }
    if (ends[length]!.size === 0) return !isPartial;
    if (!ends[length]!.has(language.initial)) {
      if (length >= min && ++idle > nodes.length * 2 + 50) return false;
      if (steps > maxSteps * 50) return false;
      continue;
    }
    if (length < min) continue;
    idle = 0;
    for (const word of words(language.initial, length)) {
      yield word;
      if (++steps > maxSteps) return false;
    }
  }
  return !isPartial;

  function* words(node: Node, left: number): Generator<string> {
    if (left === 0) {
      if (language.finals.has(node as DFA.Node)) yield '';
      return;
    }
    if (!ends[left]!.has(node)) return;
    for (const [next, chars] of transitions(node)) {
      if (!ends[left - 1]!.has(next)) continue;
      const picked = characters(chars);
      isPartial ||= picked.length < chars.size;
      for (const char of picked) {
        for (const tail of words(next, left - 1)) {
          yield String.fromCodePoint(char) + tail;
          if (steps > maxSteps) return;
        }
      }
    }
  }

  function transitions(node: Node): [Node, CharSet][] {
    return [...node.out.invert(language.maxCharacter)].sort(([, a], [, b]) => rank(first(a)) - rank(first(b)));
  }
}

function statesThatEnd(language: Language): Set<DFA.ReadonlyNode> {
  const into = new Map<DFA.ReadonlyNode, DFA.ReadonlyNode[]>();
  for (const node of language.nodes()) {
    for (const next of node.out.values()) into.set(next, [...(into.get(next) ?? []), node]);
  }
  const found = new Set<DFA.ReadonlyNode>(language.finals);
  for (const node of found) for (const before of into.get(node) ?? []) found.add(before);
  return found;
}

function build<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function parse(source: string): Language {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source, flags: 'u' }).parse({ maxNodes: 20_000 });
  const alternatives = expression.alternatives.flatMap((alternative) => withoutAnchors(alternative.elements));
  const nfas = alternatives.map(({ start, end, elements }) => {
    const anything: NoParent<Element>[] = JS.Parser.fromLiteral({ source: ANYTHING, flags: 'u' }).parse().expression
      .alternatives[0]!.elements;
    const all = [...(start ? [] : anything), ...elements, ...(end ? [] : anything)];
    const wrapped = {
      type: 'Expression',
      alternatives: [{ type: 'Concatenation', elements: all }],
    } as unknown as NoParent<Expression>;
    return NFA.fromRegex(wrapped, { maxCharacter }, { assertions: 'throw' }, new NFA.LimitedNodeFactory(MAX_STATES));
  });
  const union = nfas[0] ?? NFA.empty({ maxCharacter });
  for (const nfa of nfas.slice(1)) union.union(nfa, new NFA.LimitedNodeFactory(MAX_STATES));
  return minimal(DFA.fromFA(union, factory()));
}

interface Anchored {
  start: boolean;
  end: boolean;
  elements: NoParent<Element>[];
}

/** The alternatives of a concatenation, whose anchors are at its ends, also within groups there. */
function withoutAnchors(elements: readonly NoParent<Element>[]): Anchored[] {
  return atEnd(elements.slice(), 'behind').flatMap(({ elements, anchored: start }) =>
    atEnd(elements, 'ahead').map(({ elements, anchored: end }) => ({ start, end, elements })),
  );
}

function atEnd(
  elements: NoParent<Element>[],
  kind: 'ahead' | 'behind',
): { elements: NoParent<Element>[]; anchored: boolean }[] {
  const index = kind === 'behind' ? 0 : elements.length - 1;
  const edge = elements[index];
  const others = elements.toSpliced(index, 1);
  if (edge && isAnchor(edge, kind)) return atEnd(others, kind).map(({ elements }) => ({ elements, anchored: true }));
  if (edge?.type === 'Alternation' && edge.alternatives.some(({ elements }) => hasAnchor(elements, kind))) {
    return edge.alternatives.flatMap((alternative: NoParent<Concatenation>) =>
      atEnd(kind === 'behind' ? [...alternative.elements, ...others] : [...others, ...alternative.elements], kind),
    );
  }
  return [{ elements, anchored: false }];
}

function hasAnchor(elements: readonly NoParent<Element>[], kind: 'ahead' | 'behind'): boolean {
  const edge = kind === 'behind' ? elements[0] : elements.at(-1);
  if (!edge) return false;
  return (
    isAnchor(edge, kind) ||
    (edge.type === 'Alternation' && edge.alternatives.some(({ elements }) => hasAnchor(elements, kind)))
  );
}

function isAnchor(element: NoParent<Element>, kind: 'ahead' | 'behind'): boolean {
  if (element.type !== 'Assertion' || element.kind !== kind || !element.negate || element.alternatives.length !== 1)
    return false;
  const [inner, ...more] = element.alternatives[0]!.elements;
  return more.length === 0 && inner?.type === 'CharacterClass' && inner.characters.isAll;
}

function minimal(dfa: DFA): DFA {
  dfa.minimize();
  return dfa;
}

function factory(): DFA.LimitedNodeFactory {
  return new DFA.LimitedNodeFactory(MAX_STATES);
}

/** A few characters of a set: the most readable one of each of its ranges first. */
function characters(set: CharSet): number[] {
  const picked: number[] = [];
  for (const { min, max } of [...set.ranges].sort((a, b) => rank(readable(a)) - rank(readable(b))).slice(0, 12)) {
    const best = readable({ min, max });
    for (let char = best; char <= max && char < best + 40; char++) picked.push(char);
    for (let char = min; char < best && char < min + 40; char++) picked.push(char);
  }
  return picked.sort((a, b) => rank(a) - rank(b));
}

function first(set: CharSet): number {
  return set.ranges.map(readable).sort((a, b) => rank(a) - rank(b))[0]!;
}

function readable({ min, max }: { min: number; max: number }): number {
  for (const char of [0x61, 0x30, 0x41, 0x78, 0x2d]) if (min <= char && char <= max) return char;
  if (min < 0x20 && max >= 0x20) return 0x20;
  return min;
}

/** Letters before digits, before other printable characters, before all others. */
function rank(char: number): number {
  if (char >= 0x61 && char <= 0x7a) return char;
  if (char >= 0x30 && char <= 0x39) return 200 + char;
  if (char >= 0x20 && char <= 0x7e) return 400 + char;
  if (char >= 0xd800 && char <= 0xdfff) return 3_000_000 + char;
  return char < 0x20 ? 2_000_000 + char : 1_000 + char;
}
