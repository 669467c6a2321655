import { count } from '../report/count.ts';
import type { Adapter } from '../report/entry.ts';
import type { ConformRule, ConformSummary, SentWebhook } from './sent-webhook.ts';

const RULES: Record<ConformRule, string> = {
  'not-200': 'The receiver answered a valid webhook with another status than 200.',
  'server-error': 'The receiver answered an invalid webhook with a status of 500 or more.',
  'no-answer': 'The receiver did not respond.',
  slow: 'The receiver took longer than --slow allows.',
};

/** How the responses of a receiver are reported. */
export const conformAdapter: Adapter<SentWebhook, ConformSummary> = {
  command: 'conform',
  noun: 'webhook',
  rules: RULES,
  entryOf(sent) {
    const { event, example, counterexample, mode, method, url, status, ms, findings } = sent;
    const result = status === null ? 'no response' : `${status}`;
    return {
      name: `${event} ${example}${counterexample ? ' (counterexample)' : ''}, ${mode} mode`,
      label: `${method} ${url} ${result} ${Math.round(ms)} ms`,
      state: findings.length > 0 ? 'failed' : 'passed',
      isRoutine: true,
      findings,
      record: sent,
    };
  },
  overviewOf(summary) {
    const { sent, failed, notSent, slowestMs, events } = summary;
    const totals = [`${count(sent, 'webhook')} sent`, `${sent - failed} answered as expected`, `${failed} not`];
    if (notSent > 0) totals.push(`${notSent} not sent`);
    totals.push(`slowest response ${Math.round(slowestMs)} ms`);
    const byEvent = {
      title: 'By event',
      columns: ['event', 'sent', 'failed'],
      rows: Object.entries(events).map(([event, of]) => [event, of.sent, of.failed]),
    };
    return {
      state: failed + notSent > 0 ? 'failed' : 'passed',
      totals,
      tables: failed > 0 ? [byEvent] : [],
      passed: new Map(),
      record: summary,
    };
  },
};
