import type { Discrepancy } from '../contract/read-contract.ts';
import type { Finding } from './compare-models.ts';
import { discrepanciesExplaining } from './discrepancies-explaining.ts';

/** Equal findings about several properties, with the same reasons. */
export interface Group {
  kind: Finding['kind'];
  relation?: Finding['relation'];
  vendor: string[];
  ours: string[];
  reasons: Discrepancy[];
  findings: Finding[];
}

/** Groups findings, in the order in which they were found. */
export function groupFindings(findings: Finding[], discrepancies: Discrepancy[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { kind, relation, vendor, ours } = finding;
    const reasons = discrepanciesExplaining(finding, discrepancies);
    const key = JSON.stringify([kind, relation, vendor, ours, reasons.map(({ id }) => id)]);
    const group = groups.get(key) ?? { kind, relation, vendor, ours, reasons, findings: [] };
    if (!group.findings.some((other) => isSameProperty(other, finding))) group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Our object may correspond to several of the vendor's; its contradictions are listed once. */
function isSameProperty(a: Finding, b: Finding): boolean {
  const side = a.kind === 'undeclared' ? 'vendor' : 'ours';
  return a.property === b.property && a.pair[side].join() === b.pair[side].join();
}
