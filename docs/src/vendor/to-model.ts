import { type Definitions, definition, type JsonSchema, refName } from '../contract/json-schema.ts';
import { mergeFacts, mergeObjects, withoutUndefined } from './merge-facts.ts';
import type { Fact, Model, ObjectFacts } from './model.ts';

/**
 * Extracts the facts of a schema and everything that it refers to: names, types, enums, patterns and what is required.
 * `allOf` is flattened; `oneOf` and `anyOf` contribute all properties, and require what every variant requires.
 */
export function toModel(root: string, definitions: Definitions): Model {
  const model: Model = {};
  const open = new Set<string>();
  addObject(root, definition(root, definitions));
  return model;

  function addObject(name: string, schema: JsonSchema): void {
    if (model[name]) return;
    // Registered before its properties, because objects may contain themselves.
    const facts: ObjectFacts = { properties: {}, required: [] };
    model[name] = facts;
    Object.assign(facts, objectFacts(name, schema));
  }

  function objectFacts(name: string, schema: JsonSchema): ObjectFacts {
    if (schema.$ref) {
      const target = refName(schema.$ref);
      return objectFacts(target, definition(target, definitions));
    }
    const parts = (schema.allOf ?? []).map((part) => inherited(part, objectFacts(name, part)));
    for (const alternatives of [schema.oneOf, schema.anyOf]) {
      if (alternatives) parts.push(mergeObjects(alternatives.map((part) => objectFacts(name, part))));
    }
    const own = Object.entries(schema.properties ?? {}).map(([key, property]): [string, Fact] => [
      key,
      annotated(toFact(`${name}.${key}`, property), property),
    ]);
    const required = [...parts.flatMap((part) => part.required), ...(schema.required ?? [])];
    return {
      properties: Object.assign({}, ...parts.map(({ properties }) => properties), Object.fromEntries(own)),
      required: [...new Set(required)].sort(),
    };
  }

  function toFact(name: string, schema: JsonSchema): Fact {
    if (schema.$ref) {
      const target = refName(schema.$ref);
      const named = definition(target, definitions);
      if (isObject(named, definitions)) return toFact(target, named);
      // An array may contain itself; its items are known by then.
      if (open.has(target)) return { via: [target] };
      open.add(target);
      const fact = toFact(target, named);
      open.delete(target);
      return { ...fact, via: [target] };
    }
    const type = typesOf(schema);
    if (isObject(schema, definitions)) {
      addObject(name, schema);
      return { type: type ?? ['object'], object: [name] };
    }
    const own = withoutUndefined({
      type,
      enum: 'const' in schema ? [schema.const] : schema.enum,
      pattern: schema.pattern === undefined ? undefined : [schema.pattern],
      items: schema.items && toFact(`${name}[]`, schema.items),
    });
    const alternatives = schema.anyOf ?? schema.oneOf;
    if (!alternatives) return own;
    const { type: _, ...limits } = alternatives.map((part) => toFact(name, part)).reduce(mergeFacts);
    return { ...own, ...limits };
  }
}

function inherited({ $ref }: JsonSchema, { properties, required }: ObjectFacts): ObjectFacts {
  if (!$ref) return { properties, required };
  const from = refName($ref);
  return {
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, fact]) => [name, { ...fact, from: [from, ...(fact.from ?? [])] }]),
    ),
    required,
  };
}

function annotated(fact: Fact, schema: JsonSchema): Fact {
  const evidence = schema['x-evidence'] as string | undefined;
  return evidence === undefined
    ? fact
    : { ...fact, ...withoutUndefined({ evidence, description: schema.description }) };
}

function typesOf(schema: JsonSchema): string[] | undefined {
  if (schema.type !== undefined) return [schema.type].flat().sort();
  if ('const' in schema) return [schema.const === null ? 'null' : typeof schema.const];
  return undefined;
}

function isObject(schema: JsonSchema, definitions: Definitions): boolean {
  if (schema.$ref) return isObject(definition(refName(schema.$ref), definitions), definitions);
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  return schema.properties !== undefined || parts.some((part) => isObject(part, definitions));
}
