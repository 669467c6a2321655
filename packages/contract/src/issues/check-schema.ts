import type { SchemaValidator } from '../compiled/schema-validator.ts';
import type { Issue } from './issue.ts';
import { issuesFromErrors } from './issues-from-errors.ts';

/** One fault can give several errors: a name that is both missing and misspelt, a text both too long and malformed. */
const ERRORS_PER_ISSUE = 4;

/**
 * Checks a value against a compiled schema.
 * @returns nothing for a valid value; otherwise its first issues, and whether there are more
 */
export function checkSchema(
  value: unknown,
  validate: SchemaValidator,
  { strict, maxIssues }: { strict: boolean; maxIssues: number },
): { issues: Issue[]; truncated?: true } | undefined {
  const limit = maxIssues * ERRORS_PER_ISSUE;
  const errors = validate(value, strict, limit);
  if (errors === null) return undefined;
  const issues = issuesFromErrors(errors, value);
  const isTruncated = issues.length > maxIssues || errors.length >= limit;
  return { issues: issues.slice(0, maxIssues), ...(isTruncated && { truncated: true }) };
}
