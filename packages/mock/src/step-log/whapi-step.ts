import type { StepName } from '@whapi-webhooks/types/steps';
import type { CausedBy, StepId } from '../causes.ts';

/** A part of an argument that the log does not have. */
export interface OmittedPart {
  /** JSON Pointer to it. */
  readonly pointer: string;
  /** Why it is missing: `a function is not JSON`. */
  readonly because: string;
}

/** What a step threw. */
export interface StepFailure {
  /** Name of the error, such as `CommandError`. */
  readonly name: string;
  readonly message: string;
}

/**
 * One thing that was done to the mock from outside, however it was called: by TypeScript, by the control plane or by a
 * scenario.
 */
export interface WhapiStep {
  /** `s1`, `s2`, … in the order in which they began. */
  readonly id: StepId;
  /** Its place in `whapi.timeline`. */
  readonly seq: number;
  /** When it began, in milliseconds since 1970-01-01 UTC by the mock's clock. */
  readonly at: number;
  /** The name of the step, as in a scenario file. */
  readonly do: StepName;
  /**
   * The argument as in a scenario file: plain JSON, with the bytes of files as base64. A date is its ISO text; what is
   * not JSON, such as a function, is left out and listed in `omitted`.
   */
  readonly with: Readonly<Record<string, unknown>>;
  /** What `with` lacks. Absent where it is complete. */
  readonly omitted?: readonly OmittedPart[];
  /** The delivery that a receiver in this process was handling when it did the step itself. */
  readonly causedBy?: CausedBy;
  /**
   * What it returned, as JSON. What has a row of its own is named only: `{ id }` of a delivery or request, `{ status }`
   * of a REST call. Absent while it runs, if it failed, and if it returns nothing.
   */
  readonly result?: unknown;
  /** Why it failed. */
  readonly error?: StepFailure;
  /** How long it took, in milliseconds by the mock's clock. Absent while it runs. */
  readonly durationMs?: number;
}
