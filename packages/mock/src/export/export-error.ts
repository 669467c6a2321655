/** Why what happened cannot be exported as it was. */
export interface ExportGap {
  /** The row that it is about, such as `s3` or `r1`. Absent where it is about the whole. */
  readonly row?: string;
  /** What is missing, in a sentence. */
  readonly message: string;
}

const MOST_SHOWN = 5;

/**
 * What happened cannot be exported as it was: the scenario would play to something else. `partial: true` exports the
 * rest.
 */
export class ExportError extends Error {
  override readonly name = 'ExportError';
  /** In the order of the timeline. */
  readonly gaps: readonly ExportGap[];

  /** Whether `partial: true` exports the rest. */
  readonly canBePartial: boolean;

  constructor(gaps: readonly ExportGap[], { canBePartial = true }: { canBePartial?: boolean } = {}) {
    const rest = canBePartial ? ', or pass `partial: true` to export the rest' : '';
    super(`Failed to export what happened: ${describeGaps(gaps)}. Reset the mock before the story begins${rest}`);
    this.gaps = gaps;
    this.canBePartial = canBePartial;
  }
}

/** Gaps in one line: the first ones. */
export function describeGaps(gaps: readonly ExportGap[]): string {
  const shown = gaps.slice(0, MOST_SHOWN).map(describeGap);
  return shown.join('; ') + (gaps.length > MOST_SHOWN ? `, and ${gaps.length - MOST_SHOWN} more` : '');
}

/** A gap in one line. */
export function describeGap({ row, message }: ExportGap): string {
  return row === undefined ? message : `${row}: ${message}`;
}
