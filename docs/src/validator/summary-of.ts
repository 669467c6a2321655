import type { CheckedText } from './check-text.ts';

/** The result in one sentence, for people and for screen readers. */
export function summaryOf({ counts, payloads, problem }: CheckedText): string {
  if (problem) return `${problem}.`;
  const [first] = payloads;
  if (counts.payloads === 1 && first) {
    const warnings = counts.warnings > 0 ? `, with ${count(counts.warnings, 'warning')}` : '';
    if (first.issues[0]?.code === 'invalid_json') return 'This is not JSON.';
    if (first.verdict === 'unknown') return 'This version does not know the event.';
    if (first.verdict === 'valid') return `Valid ${first.event}${warnings}.`;
    const errors = first.issues.filter(({ severity }) => severity === 'error').length;
    return `Invalid${first.event ? ` ${first.event}` : ''}: ${count(errors, 'issue')}${warnings}.`;
  }
  if (counts.payloads === 0) return 'There is no webhook in the array.';
  const parts = [`${counts.valid} valid`, `${counts.invalid} invalid`];
  if (counts.unknown > 0) parts.push(`${counts.unknown} of an unknown event`);
  if (counts.warnings > 0) parts.push(count(counts.warnings, 'warning'));
  return `${count(counts.payloads, 'webhook')}: ${parts.join(', ')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
