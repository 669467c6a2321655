import type { Verdict } from '../src/diff/findings/verdict.ts';

/**
 * The least version that may follow a released one after changes of a verdict. Below 1.0.0, the second number stands for
 * major changes, and the third for all others, as npm reads `^0.1.0`. A patch needs no step: descriptions and evidence are
 * published with whatever comes next.
 */
export function leastVersion(released: string, verdict: Verdict): string {
  const [major, minor, patch] = released.split('.').map(Number) as [number, number, number];
  if (verdict === 'none' || verdict === 'patch') return released;
  if (verdict === 'major') return major > 0 ? `${major + 1}.0.0` : `0.${minor + 1}.0`;
  return major > 0 ? `${major}.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
}

/** Sorts versions of three numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}
