/** What the schemas declare for one place in a JSON document. Refers to other places by their row in the table. */
export interface Place {
  readonly properties?: Readonly<Record<string, number>>;
  readonly items?: number;
  /** Texts that the schemas list for this place. */
  readonly words?: readonly string[];
  /** Whether every definition of the place lists words: other values are then new words, not data. */
  readonly vocabulary?: true;
  /** Only where a number is declared. */
  readonly bounds?: readonly [least: number | null, most: number | null];
  /** The unit of a timestamp. */
  readonly time?: 's' | 'ms';
  /** In code points. */
  readonly maxLength?: number;
}
