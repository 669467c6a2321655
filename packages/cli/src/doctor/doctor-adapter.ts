import { describeTimeline, pageOf, type RuleResult, rules } from '@whapi-webhooks/doctor';
import { count } from '../report/count.ts';
import type { Adapter, Entry } from '../report/entry.ts';
import type { Severity } from '../report/result.ts';

/** The numbers of an examination. */
export interface DoctorSummary {
  /** URL of the receiver. */
  receiver: string;
  /** The address of the gateway that was served for it. */
  gateway: string;
  /** How many requests of the receiver arrived at the gateway. */
  calls: number;
  /** How many rules were examined, those that are off included. */
  rules: number;
  passed: number;
  /** How many findings there are of each severity. */
  found: Record<Severity, number>;
  notJudged: number;
  off: number;
  /** Why rules could not be judged, and what to tell the command: then it does not mean much that there are no findings. */
  hindrance?: string;
}

/** How an examination is reported: each rule is an entry. */
export function createDoctorAdapter(): Adapter<RuleResult, DoctorSummary> {
  let last: string | undefined;
  return {
    ...adapter,
    entryOf(result) {
      const entry = adapter.entryOf(result);
      const { note } = entry;
      // The same may keep nearly all rules from being judged: people read it once.
      const isSame = note !== undefined && note === last;
      last = note ?? last;
      return isSame ? { ...entry, note: 'Not judged, as above' } : entry;
    },
  };
}

const adapter: Adapter<RuleResult, DoctorSummary> = {
  command: 'doctor',
  noun: 'rule',
  rules: Object.fromEntries(rules.map(({ id, title }) => [id, `${title}.`])),
  pageOf,
  entryOf(result) {
    const { rule, finding } = result;
    const note = noteOf(result);
    return {
      name: rule.id,
      label: rule.title,
      state: stateOf(result),
      ...(note !== undefined && { note }),
      findings: finding
        ? [
            {
              ...{ severity: finding.severity, rule: rule.id, message: finding.seen, hint: `Fix: ${finding.cure}` },
              details: [`Why: ${finding.because}`, ...describeTimeline(finding.timeline), pageOf(rule.id)],
            },
          ]
        : [],
      record: recordOf(result),
    };
  },
  overviewOf(summary) {
    const { rules: all, passed, found, notJudged, off, calls, hindrance } = summary;
    const totals = [
      `${count(all, 'rule')} examined`,
      `${passed} passed`,
      ...(['error', 'warning', 'info'] as const).flatMap((severity) => counted(found[severity], severity)),
      ...(notJudged > 0 ? [`${notJudged} not judged`] : []),
      ...(off > 0 ? [`${off} off`] : []),
      ...(calls === 0 && hindrance !== undefined ? ['no call arrived at the gateway'] : []),
    ];
    const isClean = found.warning + found.info + notJudged === 0;
    return {
      state: found.error > 0 || hindrance !== undefined ? 'failed' : isClean ? 'passed' : 'warned',
      totals,
      tables: [],
      passed: new Map(),
      record: summary,
    };
  },
};

function counted(number: number, severity: Severity): string[] {
  if (severity === 'info') return number > 0 ? [`${number} info`] : [];
  return severity === 'error' || number > 0 ? [count(number, severity)] : [];
}

function stateOf({ result, finding }: RuleResult): Entry['state'] {
  if (finding) return finding.severity === 'error' ? 'failed' : 'passed';
  return result === 'passed' ? 'passed' : 'unknown';
}

function noteOf({ result, why, hint }: RuleResult): string | undefined {
  if (result === 'off') return `Off: ${why}`;
  if (result !== 'not-judged') return undefined;
  return `Not judged: ${[why, hint].filter((text) => text !== undefined).join('. ')}`;
}

function recordOf({ rule, result, finding, why, hint, ms }: RuleResult): object {
  const { id, title, severity } = rule;
  return {
    ...{ rule: id, title, severity, result, ms: Math.round(ms) },
    ...(why !== undefined && { why }),
    ...(hint !== undefined && { hint }),
    ...(finding && {
      finding: {
        ...{ severity: finding.severity, seen: finding.seen, because: finding.because, cure: finding.cure },
        ...{ page: pageOf(id), happened: describeTimeline(finding.timeline) },
        ...{ scenario: finding.scenario, test: finding.test },
      },
    }),
  };
}
