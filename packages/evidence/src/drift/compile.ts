import { type Definitions, isObject, refTitle, type Schema } from '../schema.ts';
import { type JsonType, typeOf } from './shape.ts';

/** A schema as it is checked: strictly, and one keyword at a time. */
export interface Node {
  /** Where it is in the schemas: a definition, or a place in one, such as `MessageBase.timestamp` or `Poll.options[]`. */
  where: string;
  types?: ReadonlySet<JsonType>;
  /** Of `enum` and `const`. */
  values?: ReadonlySet<unknown>;
  /** Rules about a value by itself. Each holds for values that it does not apply to. */
  rules: { keyword: string; holds: (value: unknown) => boolean }[];
  /** Schemas that describe the same value: that of `$ref`, and those of `allOf`. */
  parts: Node[];
  /** Whether it says anything about properties: then whatever nobody declares is drift. */
  describesObjects: boolean;
  names: ReadonlySet<string>;
  properties: (readonly [name: string, node: Node])[];
  required: readonly string[];
  /** One of two lists of properties is required. */
  either?: readonly (readonly string[])[];
  /** Of all properties that are not declared. */
  additional?: Node;
  items?: Node;
  variants?: { tag: string; byTag: ReadonlyMap<unknown, Node>; fallback?: Node };
}

/** Keywords that only describe, or that are read together with another one. */
const IGNORED = new Set([
  ...['$schema', '$id', '$comment', 'title', 'description', 'examples', 'default', 'deprecated', 'format'],
  ...['x-evidence', 'x-see', 'x-open-vocabulary', 'x-fallback', 'discriminator', 'unevaluatedProperties'],
]);

/** Rules by keyword: of a value to which the keyword applies. */
const RULES: Record<string, (limit: never) => (value: unknown) => boolean> = {
  pattern: (source: string) => {
    const pattern = new RegExp(source, 'u');
    return (value) => typeof value !== 'string' || pattern.test(value);
  },
  minLength: (limit: number) => (value) => typeof value !== 'string' || lengthOf(value, limit) >= limit,
  maxLength: (limit: number) => (value) => typeof value !== 'string' || lengthOf(value, limit + 1) <= limit,
  minimum: (limit: number) => (value) => typeof value !== 'number' || value >= limit,
  maximum: (limit: number) => (value) => typeof value !== 'number' || value <= limit,
  exclusiveMinimum: (limit: number) => (value) => typeof value !== 'number' || value > limit,
  exclusiveMaximum: (limit: number) => (value) => typeof value !== 'number' || value < limit,
  minItems: (limit: number) => (value) => !Array.isArray(value) || value.length >= limit,
  maxItems: (limit: number) => (value) => !Array.isArray(value) || value.length <= limit,
  minProperties: (limit: number) => (value) => !isObject(value) || Object.keys(value).length >= limit,
  maxProperties: (limit: number) => (value) => !isObject(value) || Object.keys(value).length <= limit,
};

/**
 * Compiles definitions for checking payloads. Each is compiled when it is first asked for.
 * @returns the node of a definition, by its title
 * @throws {Error} the returned function does, for a keyword that it does not know: it would miss drift without notice
 */
export function compile(definitions: Definitions): (title: string) => Node {
  const compiled = new Map<string, Node>();
  return definition;

  function definition(title: string): Node {
    const known = compiled.get(title);
    if (known) return known;
    const schema = definitions[title];
    if (!schema)
      throw new Error(`Failed to compile the schemas: there is no definition ${title}. Check the $ref to it`);
    // Set before its parts are compiled: a definition may refer to itself.
    const node = emptyNode(title);
    compiled.set(title, node);
    return Object.assign(node, compileSchema(schema, title, ''));
  }

  function compileSchema(schema: Schema, title: string, path: string): Node {
    const node = emptyNode(path ? `${title}.${path}` : title);
    const names = new Set<string>();
    for (const [keyword, value] of Object.entries(schema)) {
      const rule = RULES[keyword];
      if (rule) node.rules.push({ keyword, holds: rule(value as never) });
      else if (!IGNORED.has(keyword)) read(keyword, value);
    }
    // A value of another type is no new word of a vocabulary.
    if (node.values) node.types ??= new Set([...node.values].map(typeOf));
    node.names = names;
    node.describesObjects = names.size > 0 || node.additional !== undefined;
    return node;

    function read(keyword: string, value: unknown): void {
      switch (keyword) {
        case 'type':
          node.types = new Set([value].flat() as JsonType[]);
          return;
        case 'const':
          node.values = new Set([value]);
          return;
        case 'enum':
          node.values = new Set(value as unknown[]);
          return;
        case '$ref':
          node.parts.push(definition(refTitle(value as string)));
          return;
        case 'allOf':
          for (const part of value as Schema[]) node.parts.push(compileSchema(part, title, path));
          return;
        case 'anyOf':
          readAnyOf(value as Schema[]);
          return;
        case 'oneOf':
          node.variants = variantsOf(value as Schema[]);
          return;
        case 'properties':
          for (const [name, property] of Object.entries(value as Record<string, Schema>)) {
            names.add(name);
            node.properties.push([name, compileSchema(property, title, path ? `${path}.${name}` : name)]);
          }
          return;
        case 'required':
        case 'x-strict-required':
          for (const name of value as string[]) names.add(name);
          node.required = [...new Set([...node.required, ...(value as string[])])];
          return;
        case 'additionalProperties':
          if (typeof value === 'object') node.additional = compileSchema(value as Schema, title, `${path}.*`);
          return;
        case 'items':
          node.items = compileSchema(value as Schema, title, `${path}[]`);
          return;
        default:
          throw unsupported(keyword);
      }
    }

    /** Either alternatives for a text, or a choice of properties of which some are required. */
    function readAnyOf(branches: Schema[]): void {
      if (branches.every((branch) => Object.keys(branch).join() === 'required')) {
        node.either = branches.map(({ required = [] }) => required);
        for (const name of node.either.flat()) names.add(name);
        return;
      }
      const alternatives = branches.map((branch) => compileSchema(branch, title, path));
      if (alternatives.some((branch) => branch.describesObjects || branch.parts.length > 0 || branch.variants)) {
        throw unsupported('anyOf of objects');
      }
      node.rules.push({ keyword: 'anyOf', holds: (value) => alternatives.some((branch) => isMatch(branch, value)) });
    }

    function variantsOf(branches: Schema[]): NonNullable<Node['variants']> {
      const { propertyName: tag } = (schema.discriminator ?? {}) as { propertyName?: string };
      if (tag === undefined) throw unsupported('oneOf without a discriminator');
      const byTag = new Map<unknown, Node>();
      for (const { $ref = '' } of branches) {
        const variant = refTitle($ref);
        byTag.set(definitions[variant]?.properties?.[tag]?.const, definition(variant));
      }
      const fallback = schema['x-fallback'] as Schema | undefined;
      return { tag, byTag, ...(fallback && { fallback: compileSchema(fallback, title, path) }) };
    }

    function unsupported(what: string): Error {
      return new Error(
        `Failed to compile the schemas: ${node.where} has ${what}, which drift cannot compare. Use schemas of whapi-webhooks, as they are in schemas/`,
      );
    }
  }
}

/** Whether a value has one of the types that a schema allows. */
export function hasType({ types }: Node, value: unknown): boolean {
  if (!types) return true;
  const type = typeOf(value);
  return types.has(type) || (type === 'integer' && types.has('number'));
}

function isMatch(node: Node, value: unknown): boolean {
  return (
    hasType(node, value) && (!node.values || node.values.has(value)) && node.rules.every(({ holds }) => holds(value))
  );
}

function emptyNode(where: string): Node {
  return { where, rules: [], parts: [], describesObjects: false, names: new Set(), properties: [], required: [] };
}

/** The length in code points, as far as it matters. */
function lengthOf(text: string, most: number): number {
  if (text.length < most) return text.length;
  let length = 0;
  for (const _ of text) if (++length >= most) break;
  return length;
}
