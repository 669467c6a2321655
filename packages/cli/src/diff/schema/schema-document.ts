import type { Json } from '../logic/formula.ts';
import type { Draft } from './draft.ts';

/** A schema whose references are pointers into itself. */
export interface SchemaDocument {
  readonly schema: Json;
  readonly draft: Draft;
  /** Where a reference leads, by the pointer of the schema that contains it. Undefined if it leads nowhere. */
  target(pointer: string): string | undefined;
  /** References to other documents, which are not read, by the pointer of the schema that contains them. */
  external(pointer: string): string | undefined;
}
