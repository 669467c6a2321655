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

  constructor(gaps: readonly ExportGap[]) {
    const shown = gaps.slice(0, MOST_SHOWN).map(describeGap);
    const more = gaps.length > MOST_SHOWN ? `, and ${gaps.length - MOST_SHOWN} more` : '';
    super(
      `Failed to export what happened: ${shown.join('; ')}${more}. Reset the mock before the story begins, or pass \`partial: true\` to export the rest`,
    );
    this.gaps = gaps;
  }
}

/** A gap in one line. */
export function describeGap({ row, message }: ExportGap): string {
  return row === undefined ? message : `${row}: ${message}`;
}
