import { type ValidateOptions, validateWebhook } from '@whapi-webhooks/contract';
import type { Verdict } from './file-result.ts';
import { findSyntaxIssue } from './find-syntax-issue.ts';
import { locateIssues } from './locate-issues.ts';

/** A report lists every issue that the contract can give. */
const MAX_ISSUES = 10_000;

/** Checks the text of a file: JSON first, then the contract. */
export function checkText(text: string, options: ValidateOptions): Verdict {
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (error) {
    return { valid: false, issues: [findSyntaxIssue(text, error as Error)] };
  }
  const { valid, event, issues = [] } = validateWebhook(payload, { maxIssues: MAX_ISSUES, ...options });
  return { valid, ...(event && { event }), issues: locateIssues(text, issues) };
}
