import type { Issue } from './issue.ts';

type Fault = Omit<Issue, 'message' | 'hint'> & { message?: string; hint?: string | undefined };

/** Completes a fault to an issue. Without a message of its own, it says what was expected and received. */
export function createIssue({ code, pointer, message, hint, ...rest }: Fault): Issue {
  const { expected, received } = rest;
  return {
    code,
    pointer,
    message: message ?? `Expected ${expected}, received ${received}`,
    ...rest,
    ...(hint && { hint }),
  };
}
