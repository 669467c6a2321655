import { type ValidateOptions, validateWebhook } from '@whapi-webhooks/contract';
import type { Verdict } from './file-result.ts';
import { findSyntaxIssue } from './find-syntax-issue.ts';
import { locateIssues } from './locate-issues.ts';

/** Checks the text of a file: JSON first, then the contract. */
export function checkText(text: string, options: ValidateOptions): Verdict {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (error) {
    return { valid: false, issues: [findSyntaxIssue(text, error as Error)] };
  }
  const { valid, event, issues = [] } = validateWebhook(payload, options);
  return { valid, ...(event && { event }), issues: locateIssues(text, issues) };
}
