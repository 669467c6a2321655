import type { Finding } from './finding.ts';

const ORDER: readonly Finding['severity'][] = ['breaking', 'undecided', 'minor', 'patch'];

/** Findings, most severe first. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

export type Verdict = 'major' | 'minor' | 'patch' | 'none';

/**
 * The step of the version that findings ask for. What cannot be decided counts as breaking: nobody can rely on it.
 * Without findings nothing differs.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity);
  if (has('breaking') || has('undecided')) return 'major';
  if (has('minor')) return 'minor';
  return findings.length > 0 ? 'patch' : 'none';
}
