import { isEventName, type ValidateOptions, validateWebhook } from '@whapi-webhooks/contract';
import type { FoundPayload } from '../captures/find-payloads.ts';
import { isObject } from '../captures/looks-like.ts';
import { frameOf } from '../json/frame-of.ts';
import type { JsonText } from '../json/json-text.ts';
import type { FileIssue, Verdict } from '../report/result.ts';

export interface CheckOptions extends ValidateOptions {
  /** The most issues to list for a payload. */
  maxIssues: number;
  /** Whether issues have the lines around their values, which only people read. */
  frames: boolean;
}

/** How many issues of a payload people read. */
const MOST_FRAMES = 20;
/** Issues of the property name; all others are about the value. */
const OF_THE_KEY: readonly string[] = ['unknown_property', 'wrong_payload_key'];

type Unplaced = Omit<FileIssue, 'line' | 'column'>;

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
  const place = (list: readonly Unplaced[], more: readonly Duplicate[] = []) => placed(list, more, found, text, frames);
  if (options.profile === 'strict') {
    const all = place(issues, duplicates);
    return { ...about, valid: all.length === 0, issues: all, warnings: place(ambiguities) };
  }
  if (unknown) return { ...about, valid, issues: [], warnings: place(issues, duplicates) };
  return { ...about, valid, issues: place(issues), warnings: place([...ambiguities, ...warnings], duplicates) };
}

/** A property that occurs again. */
export interface Duplicate {
  issue: Unplaced;
  offset: number;
}

/** The event that the capture states. In `body` mode the payload has it, and the URL means nothing. */
function eventBeside({ payload, event, eventOfLine }: FoundPayload) {
  if (isObject(payload) && payload.event !== undefined) return undefined;
  return [event, eventOfLine].find((name) => name !== undefined && isEventName(name));
}

/** Sorted by place. The place of a missing property is that of the object that lacks it. */
function placed(
  list: readonly Unplaced[],
  duplicates: readonly Duplicate[],
  { pointer, isText }: FoundPayload,
  text: JsonText,
  frames: boolean,
): FileIssue[] {
  if (list.length + duplicates.length === 0) return [];
  const places = text.locate(pointer, isText ? [''] : list.map((issue) => issue.pointer));
  const located = list.map((issue) => {
    const { key, value } = places.get(isText ? '' : issue.pointer)!;
    return { issue, offset: OF_THE_KEY.includes(issue.code) && !isText ? (key ?? value) : value };
  });
  return [...located, ...duplicates]
    .sort((a, b) => a.offset - b.offset)
    .map(({ issue, offset }, index) => {
      const position = text.positionOf(offset);
      const frame = frames && index < MOST_FRAMES && { frame: frameOf(text.text, offset, position) };
      return { ...issue, ...position, ...frame };
    });
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
