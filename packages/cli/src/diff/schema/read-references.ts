import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import type { Json } from '../logic/formula.ts';
import { APPLICATORS, type Draft, ignoresSiblings, knows } from './draft.ts';
import { encodeFragment } from './encode-fragment.ts';
import type { SchemaDocument } from './schema-document.ts';

type JsonObject = { [key: string]: Json };

/** No schema that somebody wrote has longer pointers. */
const MAX_POINTER = 5_000;
const NO_BASE = 'schema:/document';

/**
 * Makes a document self-contained: each reference becomes a pointer into the document, and `$id` and anchors, which are
 * then of no use, are removed. References to other documents by URL stay what they are.
 * @param starts the pointers of the schemas, if the document is more than a schema
 * @throws {RangeError} if schemas are nested too deeply
 * @throws {Error} if a reference leads nowhere
 */
export function readReferences(source: Json, draft: Draft, starts: readonly string[] = ['']): SchemaDocument {
  const schema = structuredClone(source);
  const places = new Map<string, string>([[NO_BASE, '']]);
  const references: { pointer: string; node: JsonObject; target: string }[] = [];
  const visited = new Set<string>();
  const idKeyword = draft === 'draft-04' ? 'id' : '$id';
  for (const start of starts) visit(start, NO_BASE);
  const targets = new Map<string, string>();
  const externals = new Map<string, string>();
  // A reference may lead to a place that is no schema otherwise, and to further references there.
  for (const { pointer, node, target } of references) {
    const found = find(target);
    if (found === undefined) {
      const written = valueAt(source, `${pointer}/$ref`);
      if (target.startsWith(NO_BASE) || places.has(target.split('#')[0]!))
        throw new Error(`the reference ${JSON.stringify(written)} at ${pointer}/$ref leads nowhere`);
      externals.set(pointer, target);
      continue;
    }
    targets.set(pointer, found.pointer);
    node.$ref = `#${encodeFragment(found.pointer)}`;
    visit(found.pointer, found.base);
  }
  return {
    schema,
    draft,
    target: (pointer) => targets.get(pointer),
    external: (pointer) => externals.get(pointer),
  };

  function visit(start: string, startBase: string): void {
    const queue: [pointer: string, base: string][] = [[start, startBase]];
    for (const [pointer, outer] of queue) {
      if (visited.has(pointer)) continue;
      visited.add(pointer);
      if (pointer.length > MAX_POINTER) throw new RangeError('schemas that are nested too deeply');
      const node = valueAt(schema, pointer) as Json;
      if (typeof node !== 'object' || node === null || Array.isArray(node)) continue;
      // Validators for later versions would know these keywords.
      for (const keyword of Object.keys(node)) if (!knows(draft, keyword)) delete node[keyword];
      const base = readId(node, pointer, outer);
      if (typeof node.$ref === 'string') {
        references.push({ pointer, node, target: resolve(node.$ref, base) });
        if (ignoresSiblings(draft)) {
          for (const keyword of Object.keys(node)) {
            if (keyword !== '$ref' && keyword !== '$defs' && keyword !== 'definitions') delete node[keyword];
          }
        }
      }
      for (const [keyword, value] of Object.entries(node)) {
        if (!Object.hasOwn(APPLICATORS, keyword) || typeof value !== 'object' || value === null) continue;
        const at = joinPointer(pointer, keyword);
        const isList = Array.isArray(value);
        const place = APPLICATORS[keyword]!;
        if (place === 'schema' || (place === 'schema or schemas' && !isList)) queue.push([at, base]);
        else for (const key of Object.keys(value)) queue.push([joinPointer(at, key), base]);
      }
    }
  }

  /** Reads the names of a schema, and returns what references in it start from. */
  function readId(node: JsonObject, pointer: string, outer: string): string {
    let base = outer;
    const id = node[idKeyword];
    if (typeof id === 'string' && !(ignoresSiblings(draft) && '$ref' in node)) {
      const uri = resolve(id, outer);
      if (id.startsWith('#')) places.set(uri, pointer);
      else {
        base = uri.replace(/#.*$/, '');
        places.set(base, pointer);
      }
      delete node[idKeyword];
    }
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const anchor = node[keyword];
      if (typeof anchor !== 'string') continue;
      places.set(`${base}#${anchor}`, pointer);
      if (keyword === '$anchor') delete node.$anchor;
    }
    if (pointer === '' && base !== NO_BASE) places.set(NO_BASE, '');
    return base;
  }

  function find(target: string): { pointer: string; base: string } | undefined {
    const named = places.get(target);
    const [base, fragment = ''] = target.split('#') as [string, string?];
    if (named !== undefined) return { pointer: named, base };
    const root = places.get(base);
    if (root === undefined || (fragment !== '' && !fragment.startsWith('/'))) return undefined;
    const pointer = `${root}${decode(fragment)}`;
    return valueAt(schema, pointer) === undefined ? undefined : { pointer, base };
  }
}

function resolve(reference: string, base: string): string {
  const [path = '', fragment = ''] = reference.split(/#(.*)/s);
  const resolved = path === '' ? base : (URL.parse(path, base)?.href ?? path);
  return fragment === '' ? resolved : `${resolved}#${fragment}`;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
