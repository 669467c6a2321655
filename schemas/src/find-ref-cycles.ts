import path from 'node:path';
import { pointerTo } from '@whapi-webhooks/evidence';
import type { Schema, SchemaFiles } from './read-schemas.ts';

/** Keywords whose schemas apply to the same value as the schema that contains them. */
const IN_PLACE = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'x-fallback', 'x-properties-of'];

interface Reference {
  pointer: string;
  ref: string;
  target: string;
}

/**
 * Finds each `$ref` that leads back to its own file without entering a property or an item. A validator would follow
 * it for ever. A schema may contain itself as a property or an item: that ends with the payload.
 * @returns one sentence for each: file, pointer, the files in between.
 */
export function findRefCycles(files: SchemaFiles): string[] {
  const references = new Map([...files].map(([file, schema]) => [file, [...inPlaceReferences(file, schema)]]));
  return [...references].flatMap(([file, own]) =>
    own.flatMap(({ pointer, ref, target }) => {
      const back = pathBetween(target, file, references);
      if (!back) return [];
      const way = [file, ...back].join(' → ');
      return [`${file}#${pointer} ${JSON.stringify(ref)}: leads back to itself (${way}); break the cycle`];
    }),
  );
}

function* inPlaceReferences(file: string, schema: unknown, pointer = ''): Generator<Reference> {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) {
    for (const [index, part] of schema.entries()) yield* inPlaceReferences(file, part, pointerTo(pointer, `${index}`));
    return;
  }
  const { $ref, ...rest } = schema as Schema;
  if (typeof $ref === 'string') {
    yield {
      pointer: pointerTo(pointer, '$ref'),
      ref: $ref,
      target: path.posix.join(path.posix.dirname(file), $ref),
    };
  }
  for (const keyword of IN_PLACE) yield* inPlaceReferences(file, rest[keyword], pointerTo(pointer, keyword));
}

/** The shortest way along references, both ends included. */
function pathBetween(from: string, to: string, references: Map<string, Reference[]>): string[] | undefined {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    for (const { target } of references.get(last) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      ways.push([...way, target]);
    }
  }
  return undefined;
}
