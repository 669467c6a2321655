import { describeValue } from '../values/describe-value.ts';
import { printable } from '../values/printable.ts';
import type { Issue } from './issue.ts';

/** Reads foreign values. Getters and proxies run code of their own: what they throw becomes an issue. */
export function readSafely<T>(read: () => T): T | { unreadable: Issue } {
  try {
    return read();
  } catch (error) {
    return { unreadable: unreadable(reasonOf(error)) };
  }
}

function unreadable(reason: string): Issue {
  return {
    code: 'unreadable',
    pointer: '',
    message: `Failed to read the payload: a property threw ${reason}`,
    keyword: 'type',
    expected: 'plain JSON data',
    hint: 'Pass plain data, such as JSON.parse returns: no getters and no proxies.',
  };
}

/** What was thrown may throw itself when it is looked at. */
function reasonOf(error: unknown): string {
  try {
    return error instanceof Error ? printable(String(error.message)) : describeValue(error);
  } catch {
    return 'an unreadable value';
  }
}
