import type { FaultKind } from './faults.ts';

/** What one thing that can happen next is. */
type CompletionKind = 'start' | 'answer' | 'timer' | 'clock' | 'duplicate' | 'failure' | 'timeout' | 'end';

/** One thing that can happen next: it completes something that code waits for, or lets something fail. */
export interface Completion {
  readonly kind: CompletionKind;
  /** Names it in a schedule, such as `start d2.1` or `answer r1`. */
  readonly label: string;
  /** The delivery that it is about, if any. */
  readonly delivery?: string | undefined;
  /** The chat that it concerns, where it concerns one only. */
  readonly chat?: string | undefined;
  /** What it counts as, beside the undisturbed order. */
  readonly faults: readonly FaultKind[];
  take(): void;
}
