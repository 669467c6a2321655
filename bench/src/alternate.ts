import type { Round } from './round.ts';

type Measure = () => number | Promise<number>;

export interface Turns {
  /** How many rounds run first and are thrown away, while code and caches warm up. */
  warmUp: number;
  rounds: number;
}

/** Measures two sides in turns, swapping who goes first. */
export async function alternate({ warmUp, rounds }: Turns, ours: Measure, theirs: Measure): Promise<Round[]> {
  const measured: Round[] = [];
  for (let i = 0; i < warmUp + rounds; i++) {
    const round = { ours: 0, theirs: 0 };
    if (i % 2) round.ours = await ours();
    round.theirs = await theirs();
    if (i % 2 === 0) round.ours = await ours();
    measured.push(round);
  }
  return measured.slice(warmUp);
}
