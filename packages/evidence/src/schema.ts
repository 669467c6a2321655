/** A JSON Schema, with the keywords that are read here. */
export interface Schema {
  [keyword: string]: unknown;
  title?: string;
  description?: string;
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  $defs?: Record<string, Schema>;
}

/** Schemas by their title, as in `$defs` of the bundle. */
export type Definitions = Record<string, Schema>;

/** The title of the definition that a `$ref` of the bundle leads to. */
export function refTitle($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/** Whether a value is what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
