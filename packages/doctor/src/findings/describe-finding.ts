import { describeTimeline } from './describe-timeline.ts';
import type { Finding } from './finding.ts';
import { pageOf } from './page-of.ts';

/**
 * A finding for people: what was seen, why it matters, how to fix it, what happened, and the exported test.
 * @example console.warn(describeFinding(finding));
 */
export function describeFinding(finding: Finding): string {
  const { rule, severity, title, seen, because, cure, timeline, test } = finding;
  return [
    `${rule} (${severity}): ${title}`,
    ...['', `Seen: ${seen}`, `Why:  ${because}`, `Cure: ${cure}`, `Page: ${pageOf(rule)}`],
    ...['', 'What happened:', ...describeTimeline(timeline).map((line) => `  ${line}`)],
    ...['', 'A test that fails for the same reason:', '', ...test.trimEnd().split('\n')],
  ].join('\n');
}
