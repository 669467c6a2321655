import { pointerTo } from './pointer-to.ts';
import { type Definitions, isObject, refTitle, type Schema } from './schema.ts';

/**
 * Where in the schemas something is declared: a definition, and the path in it, such as `event.type` or `media.kinds[]`.
 * The path of the definition itself is empty.
 */
interface Place {
  title: string;
  path: string;
}

/** One fact about a payload. `pointer` says where in the payload: for a property, the pointer of the property. */
export type Observation = Place & { pointer: string } & (
    | { kind: 'definition' }
    | { kind: 'property'; present: boolean }
    | { kind: 'value'; value: Scalar; listed: boolean }
    | { kind: 'variant'; value: Scalar; listed: boolean }
    | { kind: 'undeclared'; name: string }
  );

type Scalar = string | number | boolean | null;
type Json = Record<string, unknown>;

/** The names that schemas declare for one object of a payload, and the innermost definition that declares some. */
interface Declared extends Place {
  value: Json;
  names: Set<string>;
}

/**
 * Walks a payload along a definition and yields what the definition and everything that it refers to say about it:
 * which definitions occur, which of their properties are present or missing, which values and variants, and which
 * properties no schema declares. A value of another type than its schema expects is not walked into.
 * @param title the title of the definition, such as `ChatsPatchWebhook`
 * @throws {Error} for a title or a keyword that it cannot follow, because counts would be wrong without notice.
 * @example [...observe(bundle.$defs, 'Label', { id: '1', name: 'New' })];
 */
export function* observe(definitions: Definitions, title: string, payload: unknown): Generator<Observation> {
  const objects = new Map<string, Declared>();
  yield* definition(title, payload, '');
  for (const [pointer, { title, path, value, names }] of objects) {
    for (const name of Object.keys(value)) {
      if (!names.has(name)) yield { kind: 'undeclared', title, path, name, pointer: pointerTo(pointer, name) };
    }
  }

  function* definition(title: string, value: unknown, pointer: string): Generator<Observation> {
    const schema = definitions[title];
    if (!schema) throw new Error(`Failed to count evidence: there is no definition ${title}. Check the $ref to it`);
    yield { kind: 'definition', title, path: '', pointer };
    yield* walk(schema, { title, path: '' }, value, pointer);
  }

  function* walk(schema: Schema, place: Place, value: unknown, pointer: string): Generator<Observation> {
    if (schema.$ref) yield* definition(refTitle(schema.$ref), value, pointer);
    for (const part of (schema.allOf ?? []) as Schema[]) yield* walk(part, place, value, pointer);
    for (const part of schema.anyOf ?? []) {
      if (part.$ref || part.properties) throw unsupported(place, 'anyOf of objects');
    }
    if (isObject(value)) yield* object(schema, place, value, pointer);
    if (schema.oneOf) yield* variant(schema, place, value, pointer);
    if (Array.isArray(schema.enum) && isScalar(value)) {
      yield { kind: 'value', ...place, value, listed: schema.enum.includes(value), pointer };
    }
    if (Array.isArray(value) && schema.items) {
      const items = { ...place, path: `${place.path}[]` };
      for (const [i, item] of value.entries()) yield* walk(schema.items as Schema, items, item, `${pointer}/${i}`);
    }
  }

  function* variant(schema: Schema, place: Place, value: unknown, pointer: string): Generator<Observation> {
    const { propertyName } = (schema.discriminator ?? {}) as { propertyName?: string };
    if (propertyName === undefined) throw unsupported(place, 'oneOf without a discriminator');
    if (!isObject(value)) return;
    const tag = value[propertyName];
    const found = schema.oneOf?.find(({ $ref = '' }) => {
      return definitions[refTitle($ref)]?.properties?.[propertyName]?.const === tag;
    });
    if (isScalar(tag)) yield { kind: 'variant', ...place, value: tag, listed: found !== undefined, pointer };
    const chosen = found ?? (schema['x-fallback'] as Schema | undefined);
    if (chosen) yield* walk(chosen, place, value, pointer);
  }

  function* object(schema: Schema, place: Place, value: Json, pointer: string): Generator<Observation> {
    const { properties = {}, required = [], additionalProperties } = schema;
    const names = [...new Set([...Object.keys(properties), ...required])];
    if (typeof additionalProperties === 'object') names.push(...Object.keys(value));
    else if (names.length === 0) return;
    const declared = objects.get(pointer) ?? { ...place, value, names: new Set() };
    for (const name of names) declared.names.add(name);
    objects.set(pointer, { ...declared, ...place });
    for (const name of new Set([...Object.keys(properties), ...required])) {
      const path = place.path ? `${place.path}.${name}` : name;
      const present = Object.hasOwn(value, name);
      yield { kind: 'property', title: place.title, path, present, pointer: pointerTo(pointer, name) };
      const property = properties[name];
      if (present && property) {
        yield* walk(property, { title: place.title, path }, value[name], pointerTo(pointer, name));
      }
    }
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function unsupported({ title, path }: Place, what: string): Error {
  return new Error(
    `Failed to count evidence: ${title} has ${what} at ${path || 'its root'}. Teach observe.ts to follow it`,
  );
}
