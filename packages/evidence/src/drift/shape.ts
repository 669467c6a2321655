import { ANY_NAME, nameOf } from './mask.ts';

/** The types of JSON values, with integers apart from other numbers. */
export type JsonType = 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';

/** What values at one place look like: enough to declare them. */
export interface Shape {
  /** Sorted. */
  types: JsonType[];
  /** Of the objects: the properties, sorted by name. */
  properties?: Record<string, Shape>;
  /** Of the objects: whatever has a name that is data, such as an id. */
  values?: Shape;
  /** The objects have more names than are listed: they are maps. */
  isMap?: true;
  /** Of the arrays: their items. */
  items?: Shape;
}

const DEEPEST = 6;
/** An object with more properties than this is read as a map. */
const MOST_NAMES = 60;

/** The type of a JSON value. */
export function typeOf(value: unknown): JsonType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value as JsonType;
}

/** The shape of one value. */
export function shapeOfValue(value: unknown, depth = 0): Shape {
  const shape: Shape = { types: [typeOf(value)] };
  if (depth === DEEPEST || typeof value !== 'object' || value === null) return shape;
  if (Array.isArray(value)) {
    for (const item of value) shape.items = mergeShapes(shape.items, shapeOfValue(item, depth + 1));
    return shape;
  }
  const properties = new Map<string, Shape>();
  for (const [key, child] of Object.entries(value)) {
    const name = nameOf(key);
    const merged = mergeShapes(name === ANY_NAME ? shape.values : properties.get(name), shapeOfValue(child, depth + 1));
    if (name === ANY_NAME) shape.values = merged;
    else properties.set(name, merged);
  }
  return withProperties(shape, properties);
}

/** What values of both shapes look like. Associative, commutative and idempotent. */
export function mergeShapes(a: Shape | undefined, b: Shape): Shape {
  if (a === undefined) return b;
  const shape: Shape = { types: [...new Set([...a.types, ...b.types])].sort() };
  const isMap = a.isMap || b.isMap;
  const values = b.values ? mergeShapes(a.values, b.values) : a.values;
  const items = b.items ? mergeShapes(a.items, b.items) : a.items;
  if (isMap) shape.isMap = true;
  if (values) shape.values = values;
  if (items) shape.items = items;
  const properties = new Map(Object.entries(a.properties ?? {}));
  for (const [name, child] of Object.entries(b.properties ?? {})) {
    properties.set(name, mergeShapes(properties.get(name), child));
  }
  return withProperties(shape, properties);
}

/** Adds the properties, or reads them as the values of a map. The order of keys is that of the interface. */
function withProperties({ types, values, items, isMap }: Shape, properties: Map<string, Shape>): Shape {
  const asMap = isMap || properties.size > MOST_NAMES;
  const all = asMap ? [...properties.values()].reduce<Shape | undefined>(mergeShapes, values) : values;
  const named = asMap ? [] : [...properties].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    types,
    ...(named.length > 0 && { properties: Object.fromEntries(named) }),
    ...(all && { values: all }),
    ...(asMap && { isMap: true as const }),
    ...(items && { items }),
  };
}
