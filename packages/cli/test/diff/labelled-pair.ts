import type { Json } from '../../src/diff/logic/formula.ts';

export interface LabelledPair {
  family: string;
  name: string;
  old: Json;
  new: Json;
  /** What readers of documents have to expect, by the specification of JSON Schema. */
  label: 'breaking' | 'safe' | 'equal';
}
