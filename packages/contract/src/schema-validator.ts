/** One error of a compiled schema, as Ajv reports it. */
export interface SchemaError {
  keyword: string;
  /** JSON Pointer to the value that was refused. */
  instancePath: string;
  // biome-ignore lint/suspicious/noExplicitAny: each keyword has parameters of its own
  params: Record<string, any>;
}

/** A compiled schema: a function that leaves its errors behind. */
export interface SchemaValidator {
  /** @param strict whether to read in the strict profile; otherwise in the tolerant one */
  (value: unknown, strict: boolean): boolean;
  errors?: SchemaError[] | null;
}
