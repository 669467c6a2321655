import type { Issue, IssueCode } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Place } from '../captures/capture.ts';
import type { Frame } from '../json/frame-of.ts';
import type { Position } from '../json/json-text.ts';

/** Whether something is wrong for sure, may be right, or is only worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** An issue with its position in the file. A file that is not JSON, or ambiguous JSON, has an issue too. */
export type FileIssue = Omit<Issue, 'code' | 'keyword'> &
  Position & {
    code: IssueCode | 'invalid_json' | 'duplicate_property' | 'ambiguous_event';
    keyword?: string;
    /** The text around the value, for people. Absent in programs' formats, and beyond the issues that people read. */
    frame?: Frame;
  };

export interface Verdict {
  valid: boolean;
  /** Absent when it is unknown. */
  event?: WhapiEventName;
  /** This version of the contract does not know the event: neither valid nor at fault. A warning says so. */
  unknown?: true;
  /** In the order of the file. */
  issues: FileIssue[];
  /** Checking stopped early: the payload has more issues than `issues` lists. */
  truncated?: true;
  /** What only the strict profile rejects, such as an undeclared property, a duplicate one or an unknown event. */
  warnings: FileIssue[];
}

/** The result for one payload, at its place. */
export interface PayloadResult extends Verdict, Place {
  /** Why there is no payload that can be read. */
  error?: string;
}

/** A kind of issue: what is wrong, at the same place of payloads. */
export interface IssueKind {
  severity: Exclude<Severity, 'info'>;
  code: FileIssue['code'];
  /** JSON Pointer with `*` for each array index. */
  place: string;
  count: number;
  first: Place;
}

/** How many payloads of an event there are. */
export interface EventCount {
  payloads: number;
  invalid: number;
  warnings: number;
}

/** The numbers of a whole run. */
export interface Summary {
  /** Files that were found, including those that could not be read. */
  files: number;
  /** Payloads that were checked: valid, invalid and of an unknown event. */
  payloads: number;
  valid: number;
  invalid: number;
  /** Of an event that this version does not know. */
  unknown: number;
  /** Files and parts of files that could not be read. */
  unread: number;
  warnings: number;
  /** By event, in the order of their names. */
  events: Partial<Record<WhapiEventName, EventCount>>;
  /** The most frequent ones first. */
  kinds: IssueKind[];
  /** The number of issues and warnings whose kind is not in `kinds`. */
  unlisted: number;
  /** Records that were skipped. Absent if there are none. */
  recordsWithoutWebhook?: number;
  /** Lines of logs that were skipped. Absent if there are none. */
  linesWithoutJson?: number;
}

/** Gets results one after another, and at the end the numbers of all. */
export interface Reporter<Result = PayloadResult, End = Summary> {
  /**
   * Called for each payload that has issues, warnings or an error, whose event is unknown, or that is the only one of
   * its file. Other valid payloads are in the summary only.
   */
  add(result: Result): void | Promise<void>;
  /** Called once, after the last result. */
  end(summary: End): void | Promise<void>;
}
