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

/** Schemas that are compared: where they are in each version, and what findings call them. */
export interface NamedRoots {
  subject?: string;
  old: string;
  new: string;
}

/** What is known about the documents of two schemas. */
export interface Judged extends Pick<Finding, 'reason' | 'document' | 'acceptedBy' | 'refusedBy'> {
  severity: 'breaking' | 'undecided' | 'minor';
}

/** The finding for schemas as a whole, without a place that explains it. */
export function wholeOf(roots: NamedRoots, judged: Judged): Finding {
  const message = {
    breaking: 'Consumers may receive what they do not expect.',
    undecided: 'Cannot decide whether consumers may receive what they do not expect.',
    minor: 'Consumers receive less than before.',
  }[judged.severity];
  return {
    ...judged,
    rule: judged.severity === 'minor' ? 'schema-narrowed' : 'schema-widened',
    message,
    ...(roots.subject !== undefined && { subject: roots.subject }),
    oldPointer: roots.old,
    newPointer: roots.new,
    uses: 1,
  };
}

/** The finding for schemas about which nothing is known. */
export function undecided(roots: NamedRoots, reason?: string): Finding {
  return wholeOf(roots, { severity: 'undecided', ...(reason !== undefined && { reason }) });
}
