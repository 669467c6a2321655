// biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here keyword by keyword
export type Schema = Record<string, any>;

/** Schemas by their title, as the bundle's `$defs` holds them. */
export type Definitions = Readonly<Record<string, Schema>>;

/** How a value is read: exact, or as real traffic needs it. */
export type Profile = 'strict' | 'tolerant';
export const profiles: readonly Profile[] = ['strict', 'tolerant'];

/** The title that a `$ref` of the bundle leads to. */
export function titleOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
