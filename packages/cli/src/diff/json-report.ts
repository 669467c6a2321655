import type { Io } from '../io.ts';
import type { Finding } from './findings/finding.ts';
import type { Verdict } from './findings/verdict.ts';

export interface Report {
  verdict: Verdict;
  findings: readonly Finding[];
}

/** One JSON object, ASCII only. */
export function jsonReport(report: Report, { stdout }: Pick<Io, 'stdout'>): void {
  const json = JSON.stringify(report, null, 2);
  stdout.write(
    `${json.replaceAll(/[^\x20-\x7e\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`,
  );
}
