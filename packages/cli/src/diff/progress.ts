import type { Finding } from './findings/finding.ts';

/** What a comparison is busy with. */
export type Stage = 'reading' | 'compiling' | 'comparing';

/** What is known so far, in the order in which it becomes known. */
export type Progress =
  | { stage: Stage }
  /** What is compared next, each as the finding that is reported if it remains undecided. */
  | { undecided: Finding[] }
  /** What is known about the first of them as a whole, before the places that explain it are found. */
  | { whole: Finding }
  | { finding: Finding }
  /** The first of them is decided. */
  | 'decided';

/** The comparison continues when the promise resolves. */
export type OnProgress = (progress: Progress) => void | Promise<void>;
