import type { Issue } from './issue.ts';

type Fault = Omit<Issue, 'message' | 'hint'> & { message?: string; hint?: string | undefined };

/** Creates an issue. The default message says what was expected and received. */
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
