import type { Adapter, Finding as Reported } from '../report/entry.ts';
import type { Finding } from './findings/finding.ts';
import type { Verdict } from './findings/verdict.ts';

export interface DiffSummary extends Record<Finding['severity'], number> {
  verdict: Verdict;
}

const LABELS = { breaking: 'breaking', undecided: 'cannot decide', minor: 'minor', patch: 'patch' } as const;

/**
 * How changes are reported: an entry for each. What breaks or cannot be decided is an error, what is minor a
 * warning; a patch passed.
 * @param file the new version, if it is a file on disk
 */
export function createDiffAdapter(file: string | undefined): Adapter<Finding, DiffSummary> {
  return {
    command: 'diff',
    noun: 'change',
    rules: {},
    entryOf(finding) {
      const { rule, severity, subject, oldPointer, newPointer, message } = finding;
      const pointer = newPointer ?? oldPointer;
      const isError = severity === 'breaking' || severity === 'undecided';
      const otherPlace =
        newPointer === undefined
          ? 'in the old version'
          : oldPointer !== undefined && oldPointer !== newPointer && `old ${oldPointer || '(root)'}`;
      return {
        name: `${LABELS[severity]}  ${rule}`,
        label: (severity === 'patch' ? [pointer || '(root)', message] : [subject, otherPlace])
          .filter(Boolean)
          .join('  '),
        ...(file !== undefined && { file }),
        state: isError ? 'failed' : 'passed',
        findings: severity === 'patch' ? [] : [reported(finding, isError ? 'error' : 'warning')],
        record: finding,
      };
    },
    overviewOf(summary) {
      const { verdict } = summary;
      return {
        state: verdict === 'major' ? 'failed' : verdict === 'minor' ? 'warned' : 'passed',
        totals: [`verdict: ${verdict}`],
        tables: [],
        passed: new Map(),
        record: summary,
      };
    },
  };
}

function reported(finding: Finding, severity: 'error' | 'warning'): Reported {
  const { rule, message, uses, reason, document, acceptedBy, refusedBy, newPointer, oldPointer } = finding;
  const pointer = newPointer ?? oldPointer;
  const hint = [
    ...(reason === undefined ? [] : [`Cannot compare ${reason}.`]),
    ...(document === undefined
      ? []
      : [`The ${acceptedBy} version accepts, and the ${refusedBy} one refuses: ${JSON.stringify(document)}`]),
  ].join(' ');
  return {
    severity,
    rule,
    message: uses > 1 ? `${message} (${uses} uses)` : message,
    ...(hint && { hint }),
    ...(pointer !== undefined && { pointer }),
  };
}
