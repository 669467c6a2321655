import type { Json } from '../logic/formula.ts';

/** `breaking`: readers get documents that they do not expect. `undecided`: cannot decide whether they do. */
type Severity = 'breaking' | 'undecided' | 'minor' | 'patch';

/** One place where two versions differ. */
export interface Finding {
  /** Stable id, such as `property-optional`. */
  rule: string;
  severity: Severity;
  /** The event or the file, if there are several. */
  subject?: string;
  /** JSON Pointers into the schemas. One that has no such place is left out. */
  oldPointer?: string;
  newPointer?: string;
  /** What changes for consumers. */
  message: string;
  /** Why it cannot be decided. */
  reason?: string;
  /** A document that one version accepts and the other refuses. Both validators were run on it. */
  document?: Json;
  acceptedBy?: 'old' | 'new';
  refusedBy?: 'old' | 'new';
  /** How many times the events or files that are compared lead to this place. */
  uses: number;
}
