import { describeValue } from '../values/describe-value.ts';
import { printable } from '../values/printable.ts';
import type { Issue } from './issue.ts';

/** The issue for a payload that throws when it is read: getters and proxies run code of their own. */
export function unreadable(error: unknown): Issue {
  return {
    code: 'unreadable',
    pointer: '',
    message: `Failed to read the payload: a property threw ${reasonOf(error)}`,
    keyword: 'type',
    expected: 'plain JSON data',
    hint: 'Pass plain data, such as JSON.parse returns: no getters and no proxies.',
  };
}

/** What was thrown may throw as well when it is looked at. */
function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? printable(String(error.message)) : describeValue(error);
  } catch {
    return 'an unreadable value';
  }
}
