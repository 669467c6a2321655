import type { MockLink } from './mock-link.ts';

export type JsonSchema = { readonly [name: string]: unknown };

/** What a call of a tool may use. */
export interface ToolContext {
  link: MockLink;
  /** Aborted when the client gives the call up, or the server ends. */
  signal: AbortSignal;
  /** Tells the client how far the call is, if it asked for that. */
  progress(done: number, total: number, message: string): Promise<void>;
}

/** What a tool returns. */
export interface ToolOutput {
  /** What matters, in a few lines. */
  text: string;
  data: Record<string, unknown>;
}

/** Something that a coding assistant can do. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  /** Whether it changes nothing. */
  readonly isReadOnly?: boolean;
  /** @param input what the client passes. It fits `inputSchema` */
  run(input: never, context: ToolContext): Promise<ToolOutput> | ToolOutput;
}

/** The schema of an object with these properties and no others. */
export function objectOf(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}
