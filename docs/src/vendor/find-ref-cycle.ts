import { type Definitions, type JsonSchema, refName } from '../contract/json-schema.ts';

/**
 * Finds a definition that refers to itself without a property or an item in between: following it would never end.
 * @returns its name
 */
export function findRefCycle(definitions: Definitions): string | undefined {
  const done = new Set<string>();
  return Object.keys(definitions).find((name) => isCyclic(name, new Set()));

  function isCyclic(name: string, open: ReadonlySet<string>): boolean {
    if (done.has(name)) return false;
    if (open.has(name)) return true;
    const within = new Set([...open, name]);
    const found = targetsOf(definitions[name] ?? {}).some((target) => isCyclic(target, within));
    if (!found) done.add(name);
    return found;
  }
}

function targetsOf({ $ref, allOf = [], anyOf = [], oneOf = [] }: JsonSchema): string[] {
  return [...($ref ? [refName($ref)] : []), ...[...allOf, ...anyOf, ...oneOf].flatMap(targetsOf)];
}
