import { createPair, type Pair } from '../../src/diff/findings/pair.ts';
import { type Json, keyOf } from '../../src/diff/logic/formula.ts';
import { draftOf } from '../../src/diff/schema/draft.ts';
import { readReferences } from '../../src/diff/schema/read-references.ts';
import { asObject } from '../../src/diff/schema/to-formula.ts';
import { seeded, varied } from '../../src/diff/solve/variety.ts';

const ROOT = { old: '', new: '' };

export function pairOf(old: Json, next: Json): Promise<Pair> {
  const [before, after] = [old, next].map((schema) => readReferences(schema, draftOf(asObject(schema).$schema)!));
  return createPair(before!, after!, [ROOT]);
}

/**
 * Documents that the new version accepts, by its validator: built by its rules at random, and such documents after a part
 * was replaced by a value that one of the schemas mentions, or by one near it.
 */
export function* generateDocuments(pair: Pair, count: number, seed: number): Generator<Json> {
  const random = seeded(seed);
  const constants = [...mentionedIn(pair.old.document.schema), ...mentionedIn(pair.new.document.schema)];
  const accepts = pair.new.validators('');
  const solver = pair.solver.withVariety(varied(random));
  let made = 0;
  for (let attempt = 0; made < count && attempt < count * 3; attempt++) {
    const outcome = solver.solve([pair.new.idAt('') * 2], 2_000);
    if (!('value' in outcome)) continue;
    for (const document of [
      outcome.value,
      edited(outcome.value, constants, random),
      constants[attempt % constants.length]!,
    ]) {
      if (made < count && accepts(document) === true) {
        made++;
        yield document;
      }
    }
  }
}

/** The values in a schema, their neighbours, and one of each type. */
function mentionedIn(schema: Json): Json[] {
  const found = new Map<string, Json>();
  const add = (value: Json) => found.set(keyOf(value), value);
  const walk = (node: Json) => {
    add(node);
    if (typeof node === 'number') for (const near of [node - 1, node + 1, node + 0.5, -node]) add(near);
    if (typeof node === 'string') for (const near of [`${node}a`, node.slice(1), node.toUpperCase()]) add(near);
    if (typeof node === 'number' && node < 200) add('a'.repeat(Math.max(0, node + 1)));
    if (typeof node === 'object' && node !== null)
      for (const [key, child] of Object.entries(node)) {
        if (!Array.isArray(node)) add(key);
        walk(child);
      }
  };
  walk(schema);
  for (const value of [null, true, false, 0, 1.5, '', 'text', [], {}, [1], { undeclared: 1 }]) add(value);
  return [...found.values()];
}

function edited(document: Json, constants: readonly Json[], random: () => number): Json {
  const constant = constants[Math.floor(random() * constants.length)]!;
  if (typeof document !== 'object' || document === null || random() < 0.2) return constant;
  const keys = Object.keys(document);
  const roll = random();
  if (Array.isArray(document)) {
    const at = Math.floor(random() * (document.length + 1));
    if (roll < 0.3) return document.toSpliced(at, 1);
    if (roll < 0.6 || at === document.length) return document.toSpliced(at, 0, constant);
    return document.with(at, edited(document[at]!, constants, random));
  }
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined || roll < 0.3) {
    const name = typeof constant === 'string' ? constant : 'undeclared';
    return Object.fromEntries([
      ...Object.entries(document),
      [name, constants[Math.floor(random() * constants.length)]!],
    ]);
  }
  if (roll < 0.5) return Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [name, name === key ? edited(value, constants, random) : value]),
  );
}
