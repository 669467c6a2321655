/** What a document says about the values of a property. */
export interface Fact {
  /** JSON types, sorted; absent if the document does not specify any. */
  type?: string[];
  /** The permitted values. */
  enum?: unknown[];
  /** Patterns, at least one of which a string must match. */
  pattern?: string[];
  /** Names of the possible objects. */
  object?: string[];
  /** The facts about its items. */
  items?: Fact;
  /** Names of the definitions that it refers to, if they are not objects. */
  via?: string[];
  /** Names of the definitions that its object inherits it from. */
  from?: string[];
  /** How the property is known; only in our model. */
  evidence?: string;
  /** The description of the property; only in our model. */
  description?: string;
}

/** What a document says about an object. Inherited properties are included, alternatives are merged. */
export interface ObjectFacts {
  properties: Record<string, Fact>;
  /** Sorted. */
  required: string[];
}

/** Objects by their name; an object without a name is named after the property that contains it. */
export type Model = Record<string, ObjectFacts>;
