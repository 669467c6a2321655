/** A JSON Schema, as far as the pages and the comparison look into it. */
export interface JsonSchema {
  [keyword: string]: unknown;
  title?: string;
  description?: string;
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/** Schemas by their name. */
export type Definitions = Record<string, JsonSchema>;

/**
 * The name at the end of a local `$ref`.
 * @example refName('#/$defs/Chat'); // 'Chat'
 */
export function refName($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/**
 * The schema of a name.
 * @throws {Error} when there is none.
 */
export function definition(name: string, definitions: Definitions): JsonSchema {
  const schema = definitions[name];
  if (!schema) throw new Error(`Failed to find schema ${name}: nothing has that name, please check the $ref to it`);
  return schema;
}
