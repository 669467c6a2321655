import type { Profile } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { JsonText } from '../../../packages/cli/src/json/json-text.ts';
import { parseJson, TooDeepError } from '../../../packages/cli/src/json/parse-json.ts';
import { frameLines } from '../../../packages/cli/src/report/frame-lines.ts';
import { MOST_ISSUES } from '../../../packages/cli/src/report/issue-lines.ts';
import type { FileIssue, Verdict } from '../../../packages/cli/src/report/result.ts';
import { checkPayload } from '../../../packages/cli/src/validate/check-payload.ts';
import { duplicateBelow, duplicatesIn } from '../../../packages/cli/src/validate/duplicates-in.ts';
import { syntaxIssue } from '../../../packages/cli/src/validate/invalid-json.ts';
import { withoutSchema } from '../../../packages/cli/src/validate/without-schema.ts';

/** The largest text that is checked, as of the command by default. */
const MOST_CHARACTERS = 16_000_000;
/** How many payloads are shown one by one. */
const MOST_PAYLOADS = 50;

export interface CheckTextOptions {
  profile: Profile;
  /** For payloads of `path` and `method` mode, in which only the request line names the event. */
  event?: WhapiEventName | undefined;
}

/** An issue as the page shows it. */
export interface ShownIssue {
  severity: 'error' | 'warning';
  line: number;
  column: number;
  code: string;
  pointer: string;
  message: string;
  hint?: string | undefined;
  /** The lines around it, with a mark below it. */
  frame: string;
}

/** The verdict on a payload that has something to show. */
interface ShownPayload {
  /** JSON Pointer to it; empty if it is the whole text. */
  pointer: string;
  verdict: 'valid' | 'invalid' | 'unknown';
  event?: WhapiEventName | undefined;
  issues: ShownIssue[];
  /** How many more issues there are, at least. */
  more: number;
}

/** The verdict on a text. */
export interface CheckedText {
  counts: { payloads: number; valid: number; invalid: number; unknown: number; warnings: number };
  /** The first payloads with issues or warnings; the only payload in any case. */
  payloads: ShownPayload[];
  /** Why nothing could be checked. */
  problem?: string;
}

/** Checks a text that is a webhook or an array of webhooks, as `whapi-webhooks validate` does. */
export function checkText(text: string, options: CheckTextOptions): CheckedText {
  const result: CheckedText = {
    counts: { payloads: 0, valid: 0, invalid: 0, unknown: 0, warnings: 0 },
    payloads: [],
  };
  if (text.length > MOST_CHARACTERS) {
    const problem = 'The text is longer than 16 MB. Use `npx whapi-webhooks validate` for large files';
    return { ...result, problem };
  }
  for (const { pointer, verdict } of verdictsOn(text, options, (problem) => (result.problem = problem))) {
    const shown = shownPayload(pointer, verdict);
    result.counts.payloads += 1;
    result.counts[shown.verdict] += 1;
    result.counts.warnings += verdict.warnings.length;
    const isQuiet = shown.verdict === 'valid' && shown.issues.length === 0 && pointer !== '';
    if (!isQuiet && result.payloads.length < MOST_PAYLOADS) result.payloads.push(shown);
  }
  return result;
}

function* verdictsOn(
  text: string,
  { profile, event }: CheckTextOptions,
  giveUp: (problem: string) => void,
): Generator<{ pointer: string; verdict: Verdict }> {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof TooDeepError) giveUp(`Failed to read the text: ${error.message}`);
    else {
      const issue = syntaxIssue(text, error as Error, true);
      yield { pointer: '', verdict: { valid: false, issues: [issue], warnings: [] } };
    }
    return;
  }
  const json = new JsonText(text);
  const duplicates = duplicatesIn(text);
  const options = { profile, ...(event && { event }), frames: true, maxIssues: MOST_ISSUES };
  const found = Array.isArray(value)
    ? value.map((payload, index) => ({ payload, pointer: `/${index}` }))
    : [{ payload: withoutSchema(value), pointer: '' }];
  for (const { payload, pointer } of found) {
    const own = duplicates.flatMap((duplicate) => duplicateBelow(pointer, duplicate));
    yield { pointer, verdict: checkPayload({ kind: 'payload', payload, pointer }, json, options, own) };
  }
}

function shownPayload(pointer: string, { valid, unknown, event, issues, warnings }: Verdict): ShownPayload {
  const all = [
    ...issues.map((issue) => shownIssue(issue, 'error')),
    ...warnings.map((issue) => shownIssue(issue, 'warning')),
  ];
  return {
    pointer,
    verdict: unknown ? 'unknown' : valid ? 'valid' : 'invalid',
    event,
    issues: all.slice(0, MOST_ISSUES),
    more: Math.max(0, all.length - MOST_ISSUES),
  };
}

function shownIssue(issue: FileIssue, severity: ShownIssue['severity']): ShownIssue {
  const { line, column, code, pointer, message, hint, frame } = issue;
  return {
    ...{ severity, line, column, code, pointer, message },
    // The command has an option for that, the page a field.
    hint: code === 'ambiguous_event' ? 'Select the event that the request line contained.' : hint,
    frame: frame ? frameLines(frame, { dim: String, red: String }).join('\n') : '',
  };
}
