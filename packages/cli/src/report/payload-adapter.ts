import type { WhapiEventName } from '@whapi-webhooks/types';
import { formatPlace } from '../captures/capture.ts';
import { count } from './count.ts';
import type { Adapter, Entry, Finding, Overview } from './entry.ts';
import type { FileIssue, PayloadResult, Severity, Summary } from './result.ts';

const RULES: Record<FileIssue['code'], string> = {
  invalid_type: 'A value has another type than the contract declares.',
  missing_property: 'A required property is missing.',
  unknown_property: 'The contract does not declare a property.',
  invalid_value: 'A value is not one of those that the contract lists.',
  invalid_format: 'A text does not have the declared format.',
  out_of_range: 'A number is outside of the declared range.',
  wrong_length: 'A text or list is shorter or longer than declared.',
  missing_event: 'Nothing says which event the payload belongs to.',
  unknown_event: 'This version of the contract does not know the event.',
  event_mismatch: 'The payload belongs to another event than expected.',
  wrong_payload_key: 'The payload key belongs to another event.',
  unreadable: 'Reading the payload failed.',
  invalid_json: 'The text is not JSON in UTF-8.',
  duplicate_property: 'A property occurs twice in an object, and JSON parsers disagree about which value counts.',
  ambiguous_event: 'The payload key belongs to several events, and nothing says which one it is.',
};

/** How results of checking payloads are reported. It is for one run: it counts what it gets. */
export function createPayloadAdapter(command: string): Adapter<PayloadResult, Summary> {
  const added = new Map<string, number>();
  return {
    command,
    noun: 'payload',
    rules: RULES,
    entryOf(result) {
      if (result.valid && result.event) added.set(result.event, (added.get(result.event) ?? 0) + 1);
      return entryOf(result);
    },
    overviewOf: (summary) => overviewOf(summary, added),
  };
}

function entryOf(result: PayloadResult): Entry {
  const { file, line, pointer, valid, event = null, unknown, issues, truncated, warnings, error } = result;
  const records = { issues: issues.map(withoutFrame), warnings: warnings.map(withoutFrame) };
  return {
    name: formatPlace(result),
    file,
    ...(event && { label: event }),
    state: error !== undefined ? 'unread' : valid ? 'passed' : issues.length > 0 ? 'failed' : 'unknown',
    ...(error !== undefined && { error }),
    findings: [...issues.map(findingOf('error')), ...warnings.map(findingOf('warning'))],
    ...(truncated && { truncated }),
    record: {
      file,
      line,
      pointer,
      valid,
      event,
      unknown,
      issues: records.issues,
      truncated,
      warnings: records.warnings,
      error,
    },
  };
}

function withoutFrame({ frame, ...issue }: FileIssue): Omit<FileIssue, 'frame'> {
  return issue;
}

function findingOf(severity: Severity): (issue: FileIssue) => Finding {
  return ({ code, message, hint, pointer, line, column, frame }) => ({
    severity,
    rule: code,
    message,
    ...(hint && { hint }),
    ...(code !== 'invalid_json' && { pointer }),
    line,
    column,
    ...(frame && { frame }),
  });
}

function overviewOf(summary: Summary, added: ReadonlyMap<string, number>): Overview {
  const { files, payloads, valid, invalid, unknown, unread, warnings, kinds, unlisted } = summary;
  const totals = [count(files, 'file')];
  if (payloads + unread !== files) totals.push(count(payloads, 'payload'));
  totals.push(`${valid} valid`, `${invalid} invalid`);
  if (unknown > 0) totals.push(`${unknown} of an unknown event`);
  if (unread > 0) totals.push(`${unread} not read`);
  if (warnings > 0) totals.push(count(warnings, 'warning'));
  if (summary.recordsWithoutWebhook) totals.push(`${count(summary.recordsWithoutWebhook, 'record')} without a webhook`);
  if (summary.linesWithoutJson) totals.push(`${count(summary.linesWithoutJson, 'line')} without JSON`);
  const events = Object.entries(summary.events);
  const byEvent = {
    title: 'By event',
    columns: ['event', 'payloads', 'invalid', 'warnings'],
    rows: events.map(([event, of]) => [event, of.payloads, of.invalid, of.warnings]),
  };
  const byKind = {
    title: 'By kind of issue',
    columns: ['count', 'severity', 'kind', 'place', 'first'],
    rows: kinds.map(({ count, severity, code, place, first }) => [
      count,
      severity,
      code,
      place || '(root)',
      formatPlace(first),
    ]),
    more: unlisted,
  };
  const isPlain = kinds.length === 0 && payloads + unread === files;
  return {
    state: invalid + unread > 0 ? 'failed' : warnings > 0 ? 'warned' : 'passed',
    totals,
    tables: payloads < 2 || isPlain ? [] : [byEvent, ...(kinds.length > 0 ? [byKind] : [])],
    passed: new Map(
      events.flatMap(([event, of]) => remaining(event as WhapiEventName, of.payloads - of.invalid, added)),
    ),
    record: summary,
  };
}

function remaining(event: WhapiEventName, valid: number, added: ReadonlyMap<string, number>): [string, number][] {
  const rest = valid - (added.get(event) ?? 0);
  return rest > 0 ? [[event, rest]] : [];
}
