import type { Issue, IssueCode } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Position } from '../json/positions-of.ts';

/** An issue with its place in the file. What is not JSON at all is an issue too. */
export type FileIssue = Omit<Issue, 'code' | 'keyword'> &
  Position & {
    code: IssueCode | 'invalid_json';
    keyword?: string;
  };

export interface Verdict {
  valid: boolean;
  /** Absent when it could not be told. */
  event?: WhapiEventName;
  /** In the order of the file. */
  issues: FileIssue[];
}

/** What came of one file. */
export interface FileResult extends Verdict {
  /** Its path as it was asked for. */
  file: string;
  /** Why it could not be read. */
  error?: string;
}
