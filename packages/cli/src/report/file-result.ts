import type { Issue, IssueCode } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Position } from '../json/positions-of.ts';

/** An issue with its place in the file. A file that is not JSON, or ambiguous JSON, has an issue too. */
export type FileIssue = Omit<Issue, 'code' | 'keyword'> &
  Position & {
    code: IssueCode | 'invalid_json' | 'duplicate_property' | 'ambiguous_event';
    keyword?: string;
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

/** The result for one file. */
export interface FileResult extends Verdict {
  /** Its path, as the argument names it. */
  file: string;
  /** Why it could not be read. */
  error?: string;
}
