/** What a document says about the values of one property. */
export interface Fact {
  /** JSON types, sorted; none where the document does not say. */
  type?: string[];
  /** The only values that are allowed. */
  enum?: unknown[];
  /** Patterns, one of which a text matches. */
  pattern?: string[];
  /** Names of the objects it may be. */
  object?: string[];
  /** What its items are. */
  items?: Fact;
  /** Names of the definitions it was written with, where they are no objects. */
  via?: string[];
  /** Names of the definitions its object takes it over from. */
  from?: string[];
  /** How we know the property; ours only. */
  evidence?: string;
  /** What the property means; ours only. */
  description?: string;
}

/** What a document says about an object: inherited properties are among its own, alternatives are merged. */
export interface ObjectFacts {
  properties: Record<string, Fact>;
  /** Sorted. */
  required: string[];
}

/** Objects by their name; an object without one is named after the property it stands in. */
export type Model = Record<string, ObjectFacts>;
