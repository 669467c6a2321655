interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/**
 * The properties that a definition declares, at every depth: `action.buttons.*.title`. A definition that contains
 * itself is read once.
 */
export function declaredIn($defs: object, name: string): Set<string> {
  const definitions = $defs as Record<string, Schema>;
  const found = new Set<string>();
  walk({ $ref: name }, '', []);
  return found;

  function walk(schema: Schema, at: string, open: readonly string[]): void {
    const { $ref, properties = {}, items, allOf = [], anyOf = [], oneOf = [] } = schema;
    if ($ref !== undefined) {
      const target = $ref.slice($ref.lastIndexOf('/') + 1);
      if (!open.includes(target)) walk(definitions[target] ?? {}, at, [...open, target]);
    }
    for (const part of [...allOf, ...anyOf, ...oneOf]) walk(part, at, open);
    if (items) walk(items, `${at}*.`, open);
    for (const [key, property] of Object.entries(properties)) {
      found.add(at + key);
      walk(property, `${at}${key}.`, open);
    }
  }
}

/** The same for the properties that bodies have. */
export function usedIn(bodies: readonly unknown[]): Set<string> {
  return new Set(
    bodies.flatMap(keysIn).map((pointer) =>
      pointer
        .slice(1)
        .replaceAll(/(?<=^|\/)\d+(?=\/|$)/g, '*')
        .replaceAll('/', '.'),
    ),
  );
}

/** JSON Pointers of all properties of a body. */
export function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(Array.isArray(value) ? [] : [`/${key}`]),
    ...keysIn(child).map((pointer) => `/${key}${pointer}`),
  ]);
}

/** A body without one of its properties. */
export function without<T>(body: T, pointer: string): T {
  const copy = structuredClone(body);
  const keys = pointer.slice(1).split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], copy);
  delete (parent as Record<string, unknown>)[last];
  return copy;
}
