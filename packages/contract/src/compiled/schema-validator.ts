/** One error of a compiled schema, in the form that Ajv reports it. */
export interface SchemaError {
  keyword: string;
  /** JSON Pointer to the rejected value. */
  instancePath: string;
  // biome-ignore lint/suspicious/noExplicitAny: each keyword has its own parameters
  params: Record<string, any>;
}

/**
 * A compiled schema. Returns the errors instead of keeping them on the function, as Ajv does, so that nothing of
 * a payload outlives the call.
 * @param strict `true` for the strict profile, `false` for the tolerant one
 * @param limit the number of errors after which it stops looking for more
 * @returns `null` for a valid value
 */
export type SchemaValidator = (value: unknown, strict: boolean, limit: number) => SchemaError[] | null;
