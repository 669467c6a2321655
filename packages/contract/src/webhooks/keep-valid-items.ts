import type { SchemaValidator } from '../compiled/schema-validator.ts';
import { errorLimit, listIssues } from '../issues/check-schema.ts';
import type { Issue } from '../issues/issue.ts';
import type { Checks } from './check-options.ts';
import type { RejectedItem } from './validation-result.ts';

interface KeptItems {
  /** A copy of the payload with its valid items only. */
  payload: Record<string, unknown>;
  rejected: RejectedItem[];
  /** There are more issues than `rejected` lists. */
  truncated: boolean;
}

/**
 * Sorts the items of an invalid payload into valid and rejected ones.
 * @param keys the payload keys of the event; no event has two that hold arrays
 * @returns nothing if no item is valid, or if something else than the items is invalid
 */
export function keepValidItems(
  payload: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  validate: SchemaValidator,
  { strict, maxIssues }: Checks,
): KeptItems | undefined {
  const key = keys.find((name) => Array.isArray(payload[name]));
  if (key === undefined) return undefined;
  const items = payload[key] as unknown[];
  const only: unknown[] = [];
  // Checked with each item in turn: a fault outside the items makes all of them invalid.
  const probe = { ...payload, [key]: only };
  const valid: unknown[] = [];
  const rejected: RejectedItem[] = [];
  let room = maxIssues;
  let truncated = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    only[0] = item;
    const errors = validate(probe, strict, errorLimit(room));
    if (errors === null) {
      valid.push(item);
      continue;
    }
    const pointer = `/${key}/${index}`;
    let issues: Issue[] = [];
    if (room > 0) {
      const listed = listIssues(errors, probe, room);
      issues = listed.issues;
      for (const issue of issues) issue.pointer = issue.pointer.replace(/\/0(?=\/|$)/, `/${index}`);
      truncated ||= listed.truncated === true;
      room -= issues.length;
    } else truncated = true;
    rejected.push({ pointer, item, issues });
  }
  return valid.length > 0 ? { payload: { ...payload, [key]: valid }, rejected, truncated } : undefined;
}
