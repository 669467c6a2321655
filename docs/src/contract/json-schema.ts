/** The keywords of a JSON Schema that the pages and the comparison read. */
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
 * The name of the definition that a local `$ref` refers to.
 * @example refName('#/$defs/Chat'); // 'Chat'
 */
export function refName($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/**
 * Returns the schema of a name.
 * @throws {Error} when there is none.
 */
export function definition(name: string, definitions: Definitions): JsonSchema {
  const schema = definitions[name];
  if (!schema) throw new Error(`Failed to find schema ${name}: no definition has that name. Check the $ref to it`);
  return schema;
}
