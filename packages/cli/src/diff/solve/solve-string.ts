import { complement, intersection, type Language, languageOf, wordsOf } from '../logic/patterns.ts';
import type { Branch } from './branch.ts';
import { matches } from './evaluate.ts';
import { EMPTY, type Outcome } from './outcome.ts';
import type { Variety } from './variety.ts';

/** Strings longer than this are not built. */
const MAX_LENGTH = 100_000;

const SAMPLES = [
  'a',
  '',
  'text',
  '0',
  '1',
  'abc',
  'A',
  'a@b.example',
  '919984351847',
  '2026-01-31',
  'https://a.example/',
  'é',
  '😀',
  ' ',
  '\n',
];

/** Strings of a branch whose only type is that of strings, preferably one of a list. */
export function solveString(branch: Branch, variety: Variety, preferred: readonly string[] = []): Outcome {
  const min = Math.max(0, ...sizes(branch.positives('atLeast'), 0), ...sizes(branch.negatives('atMost'), 1));
  const max = Math.min(Infinity, ...sizes(branch.positives('atMost'), 0), ...sizes(branch.negatives('atLeast'), -1));
  if (min > max) return EMPTY;
  const excluded = new Set(branch.negatives('enum').flatMap(({ values }) => [...values.values()]));
  const wanted = branch.positives('pattern').map(({ source }) => source);
  const unwanted = branch.negatives('pattern').map(({ source }) => source);
  const accepts = (text: string): boolean => {
    const length = [...text].length;
    if (length < min || length > max || excluded.has(text)) return false;
    return (
      wanted.every((source) => matches(source, text) === true) &&
      unwanted.every((source) => matches(source, text) === false)
    );
  };
  for (const text of [...preferred, ...variety.order(SAMPLES)]) if (accepts(text)) return { value: text };
  const tooLong: Outcome = { unknown: `strings of more than ${MAX_LENGTH} characters` };
  if (min > MAX_LENGTH) return tooLong;
  if (wanted.length + unwanted.length === 0) return plain();
  const language = languageOfAll(wanted, unwanted);
  if (typeof language === 'string') return { unknown: language };
  const skipped = variety.below(6);
  let last: string | undefined;
  let seen = 0;
  const words = wordsOf(language, min, Math.min(max, MAX_LENGTH));
  for (;;) {
    const next = words.next();
    if (next.done) {
      if (last !== undefined) return { value: last };
      return next.value && (max <= MAX_LENGTH || language.isFinite)
        ? EMPTY
        : { unknown: `the patterns ${[...wanted, ...unwanted].join(' and ')}` };
    }
    if (excluded.has(next.value)) continue;
    last = next.value;
    if (seen++ >= skipped) return { value: last };
  }

  function plain(): Outcome {
    const limit = Math.min(max, Math.max(min, 3) + excluded.size, MAX_LENGTH);
    for (let length = min; length <= limit; length++) {
      for (const character of length === 0 ? [''] : 'abcdefghijklmnopqrstuvwxyz0123456789') {
        const text = character.repeat(length);
        if (accepts(text)) return { value: text };
      }
    }
    return max === 0 ? EMPTY : { unknown: 'an enum of very many strings' };
  }
}

function languageOfAll(wanted: readonly string[], unwanted: readonly string[]): Language | string {
  let all: Language | undefined;
  for (const source of [...wanted, ...unwanted]) {
    const language = languageOf(source);
    if (!language) return `the pattern ${source}`;
    const part = unwanted.includes(source) && !wanted.includes(source) ? complement(language) : language;
    all = all ? intersection(all, part) : part;
    if (!all) return `the patterns ${[...wanted, ...unwanted].join(' and ')} together`;
  }
  return all!;
}

function sizes(atoms: { what: string; count: number }[], more: number): number[] {
  return atoms.filter(({ what }) => what === 'string').map(({ count }) => count + more);
}
