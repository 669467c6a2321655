/** What went wrong, in the words of the control plane. */
export interface Problem {
  message: string;
  hint?: string | undefined;
  issues?: readonly Record<string, unknown>[];
}

/** What a call of the control plane returned, or why it failed. */
export type Outcome<T> = { data: T; problem?: never } | { data?: never; problem: Problem };

/** Awaits a call of the control plane. Never throws. */
export async function outcomeOf<T>(call: Promise<{ data?: T; error?: unknown }>): Promise<Outcome<T>> {
  try {
    const { data, error } = await call;
    if (error === undefined) return { data: data as T };
    const {
      message = 'The mock refused the request',
      hint,
      issues,
    } = (error as { error?: Partial<Problem> }).error ?? {};
    return { problem: { message, hint, ...(issues && { issues }) } };
  } catch {
    return { problem: { message: 'The mock does not respond', hint: 'Is `serve` still running?' } };
  }
}
