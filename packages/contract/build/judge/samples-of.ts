import { type Schema, titleOf } from '../with-profiles.ts';

const DEPTH = 4;

/** Documents that have what a definition declares: with all properties, with the required ones, and one for each variant. */
export function samplesOf(title: string, $defs: Schema): unknown[] {
  const schema = $defs[title];
  const variants = schema.oneOf ?? [{}];
  return [
    ...(schema.examples ?? []),
    ...variants.flatMap((_: Schema, place: number) => [sample(schema, DEPTH, place)]),
  ];

  function sample(schema: Schema, depth: number, place = 0): unknown {
    if (schema.$ref) return sample($defs[titleOf(schema.$ref)], depth, place);
    if (schema.oneOf) return sample(schema.oneOf[place % schema.oneOf.length], depth);
    const [example] = schema.examples ?? schema.enum ?? [];
    if ('const' in schema || example !== undefined) return schema.const ?? example;
    const [type] = [schema.type].flat();
    if (type === 'array') return depth > 0 ? [sample(schema.items ?? {}, depth - 1)] : [];
    if (type === 'object' || schema.properties) return object(schema, depth);
    return { string: 'text', integer: 1, number: 1.5, boolean: true }[type as string] ?? null;
  }

  function object({ allOf = [], properties = {}, required = [] }: Schema, depth: number): object {
    const bases = allOf.map((base: Schema) => sample(base, depth));
    const names = Object.keys(properties).filter((name) => depth > 0 || required.includes(name));
    return Object.assign(
      {},
      ...bases,
      Object.fromEntries(names.map((name) => [name, sample(properties[name], depth - 1)])),
    );
  }
}
