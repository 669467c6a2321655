/** Both sides measured one right after the other, so that a noisy moment hits both. */
export interface Round {
  ours: number;
  theirs: number;
}
