/** What `whapi-webhooks diff` says of two versions of the schemas. */
export type Verdict = 'major' | 'minor' | 'patch' | 'none';

/**
 * The bump that changes of a verdict need. Below 1.0.0, minor stands for what breaks, and patch for all others, as npm
 * reads `^0.1.0`. A patch needs no bump: descriptions and evidence are published with whatever comes next.
 */
export function bumpFor(released: string, verdict: Verdict): 'major' | 'minor' | 'patch' | undefined {
  if (verdict === 'none' || verdict === 'patch') return undefined;
  if (!isBelowOne(released)) return verdict;
  return verdict === 'major' ? 'minor' : 'patch';
}

/** The least version that may follow a released one after changes of a verdict. */
export function leastVersion(released: string, verdict: Verdict): string {
  const [major, minor, patch] = released.split('.').map(Number) as [number, number, number];
  const bump = bumpFor(released, verdict);
  if (bump === undefined) return released;
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Whether users have to expect that a minor version breaks something. */
export function isBelowOne(version: string): boolean {
  return version.startsWith('0.');
}

/** Sorts versions of three numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at < 0 ? 0 : left[at]! - right[at]!;
}
