import { diffSchemas } from '../../src/diff/findings/diff-schemas.ts';
import { verdictOf } from '../../src/diff/findings/verdict.ts';
import type { LabelledPair } from './labelled-pair.ts';
import { labelledPairs } from './labelled-pairs.ts';

export interface Judged extends LabelledPair {
  result: 'breaking' | 'safe' | 'equal' | 'undecided';
}

/** What `diff` says about each labelled pair. */
export async function judgePairs(): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const pair of labelledPairs) {
    const findings = await diffSchemas(pair.old, pair.new);
    const isUndecided =
      !findings.some(({ severity }) => severity === 'breaking') &&
      findings.some(({ severity }) => severity === 'undecided');
    const verdict = verdictOf(findings);
    const result = isUndecided
      ? 'undecided'
      : verdict === 'major'
        ? 'breaking'
        : verdict === 'minor'
          ? 'safe'
          : 'equal';
    judged.push({ ...pair, result });
  }
  return judged;
}
