import type { SchemaValidator } from '../compiled/schema-validator.ts';
import { errorLimit, listIssues } from '../issues/check-schema.ts';
import type { Issue } from '../issues/issue.ts';
import type { Checks } from './check-options.ts';
import type { RejectedItem } from './validation-result.ts';

interface KeptItems {
  /** A copy of the payload with its valid items only. */
  payload: Record<string, unknown>;
  /** Further properties of the result. */
  about: { rejected: RejectedItem[]; truncated?: true };
}

/**
 * Separates the valid items of an invalid payload from the others.
 * @param keys the payload keys of the event; no event has two that hold arrays
 * @returns `undefined` if no item is valid, or if something other than an item is invalid
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
  // Validated with one item at a time: a fault outside the items rejects all of them.
  const probe = { ...payload, [key]: only };
  const valid: unknown[] = [];
  const rejected: RejectedItem[] = [];
  const none: readonly Issue[] = [];
  let room = maxIssues;
  let isTruncated = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    only[0] = item;
    const errors = validate(probe, strict, errorLimit(room));
    if (errors === null) {
      valid.push(item);
      continue;
    }
    let issues = none;
    if (room > 0) {
      const listed = listIssues(errors, probe, room);
      issues = listed.issues;
      for (const issue of listed.issues) issue.pointer = issue.pointer.replace('/0', `/${index}`);
      room -= issues.length;
      isTruncated ||= listed.truncated === true;
    } else isTruncated = true;
    rejected.push({ pointer: `/${key}/${index}`, item, issues });
  }
  if (valid.length === 0) return undefined;
  return { payload: { ...payload, [key]: valid }, about: { rejected, ...(isTruncated && { truncated: true }) } };
}
