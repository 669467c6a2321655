import type { SchemaValidator } from '../compiled/schema-validator.ts';
import { errorLimit, listIssues } from '../issues/check-schema.ts';
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
  const only: unknown[] = [];
  const probe = { ...payload, [key]: only };
  const place = `/${key}/0`;
  const valid: unknown[] = [];
  const rejected: RejectedItem[] = [];
  let room = maxIssues;
  let truncated = false;
  for (const [index, item] of (payload[key] as unknown[]).entries()) {
    only[0] = item;
    const errors = validate(probe, strict, errorLimit(room));
    if (errors === null) {
      valid.push(item);
      continue;
    }
    if (errors.some(({ instancePath }) => !instancePath.startsWith(place))) return undefined;
    const listed = listIssues(errors, probe, room);
    const pointer = `/${key}/${index}`;
    for (const issue of listed.issues) issue.pointer = pointer + issue.pointer.slice(place.length);
    room -= listed.issues.length;
    truncated ||= listed.truncated === true;
    rejected.push({ pointer, item, issues: listed.issues });
  }
  return valid.length > 0 ? { payload: { ...payload, [key]: valid }, rejected, truncated } : undefined;
}
