import { isAsymmetric, type Mismatch } from './mismatches.ts';

const LONGEST_VALUE = 200;

/** Two lines for each mismatch, expected and received, below its pointer. */
export function describeMismatches(mismatches: readonly Mismatch[], whole: string, indent = '  '): string[] {
  return mismatches.flatMap(({ pointer, expected, received }) => [
    `${indent}${pointer || whole}`,
    `${indent}  - expected ${describeValue(expected)}`,
    `${indent}  + received ${describeValue(received)}`,
  ]);
}

function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'function') return `what ${value.name || 'the function'} accepts`;
  const json = JSON.stringify(value) ?? String(value);
  const text = isAsymmetric(value) ? `${value} ${json}` : json;
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
