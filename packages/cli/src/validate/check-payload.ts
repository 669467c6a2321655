import { isEventName, type ValidateOptions, validateWebhook } from '@whapi-webhooks/contract';
import type { FoundPayload } from '../captures/find-payloads.ts';
import { isObject } from '../captures/looks-like.ts';
import type { JsonText } from '../json/json-text.ts';
import type { FileIssue, Verdict } from '../report/result.ts';
import { locateIssues, type OffsetIssue } from './locate-issues.ts';

export interface CheckOptions extends ValidateOptions {
  /** The most issues to list for a payload. */
  maxIssues: number;
  /** Whether issues have the lines around their values, which only people read. */
  frames: boolean;
}

type Unplaced = Omit<FileIssue, 'line' | 'column' | 'frame'>;

/** A property that occurs again. */
export type Duplicate = OffsetIssue<Unplaced>;

/**
 * Checks a payload against the contract, and places the issues in the text that it was found in.
 * In the tolerant profile, what only the strict one rejects is a warning, and so are duplicate properties and an unknown
 * event. In both, it is a warning that the payload key belongs to several events and nothing else says which one it is.
 * @param duplicates where properties of the payload occur again
 */
export function checkPayload(
  found: FoundPayload,
  text: JsonText,
  { frames, ...options }: CheckOptions,
  duplicates: readonly Duplicate[] = [],
): Verdict {
  const event = options.event ?? eventBeside(found);
  const result = validateWebhook(found.payload, { ...options, ...(event && { event }) });
  const { valid, unknown, truncated, issues = [], warnings = [] } = result;
  const ambiguities = ambiguousEvent(result);
  const about = {
    ...(result.event && { event: result.event }),
    ...(unknown && { unknown }),
    ...(truncated && { truncated }),
  };
  const { pointer, isText = false } = found;
  const place = (list: readonly Unplaced[], more: readonly Duplicate[] = []): FileIssue[] =>
    locateIssues(text, list, { base: pointer, isText, frames, more });
  if (options.profile === 'strict') {
    const all = place(issues, duplicates);
    return { ...about, valid: all.length === 0, issues: all, warnings: place(ambiguities) };
  }
  if (unknown) return { ...about, valid, issues: [], warnings: place(issues, duplicates) };
  return { ...about, valid, issues: place(issues), warnings: place([...ambiguities, ...warnings], duplicates) };
}

/** The event that the capture states. In `body` mode the payload has it, and the URL means nothing. */
function eventBeside({ payload, event, eventOfLine }: FoundPayload) {
  if (isObject(payload) && payload.event !== undefined) return undefined;
  return [event, eventOfLine].find((name) => name !== undefined && isEventName(name));
}

function ambiguousEvent({ event, candidates }: ReturnType<typeof validateWebhook>): Unplaced[] {
  if (!candidates) return [];
  return [
    {
      code: 'ambiguous_event',
      pointer: '',
      message: `The payload key belongs to ${candidates.join(' and ')}, and there is no \`event\`: validated as ${event}`,
      hint: 'Pass --event with the event that the request line contained.',
    },
  ];
}
