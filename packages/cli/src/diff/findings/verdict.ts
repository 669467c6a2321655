import type { Finding } from './finding.ts';

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
