import type { SchemaError, SchemaValidator } from '../compiled/schema-validator.ts';
import type { Issue } from './issue.ts';
import { issuesFromErrors } from './issues-from-errors.ts';

/** The first issues of a value, and whether there are more. */
export interface ListedIssues {
  issues: Issue[];
  truncated?: true;
}

/**
 * Checks a value against a compiled schema.
 * @returns nothing for a valid value
 */
export function checkSchema(
  value: unknown,
  validate: SchemaValidator,
  { strict, maxIssues }: { strict: boolean; maxIssues: number },
): ListedIssues | undefined {
  const errors = validate(value, strict, errorLimit(maxIssues));
  return errors === null ? undefined : listIssues(errors, value, maxIssues);
}

/** How many errors to collect: one fault can have several, such as a name that is both missing and misspelt. */
export function errorLimit(maxIssues: number): number {
  return maxIssues * 4;
}

/** @param errors what a compiled schema found in the value, up to the `errorLimit` */
export function listIssues(errors: readonly SchemaError[], value: unknown, maxIssues: number): ListedIssues {
  const issues = issuesFromErrors(errors, value);
  const isTruncated = issues.length > maxIssues || errors.length >= errorLimit(maxIssues);
  return { issues: issues.slice(0, maxIssues), ...(isTruncated && { truncated: true }) };
}
