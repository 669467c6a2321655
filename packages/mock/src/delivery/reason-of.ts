/** Why a request got no response, in a few words: the system's error code, or the error of the receiver. */
export function reasonOf(error: unknown): string {
  // Asked by its looks: a test runner may run us in a realm whose `Error` is not the platform's.
  if (typeof error !== 'object' || error === null || !('message' in error)) {
    return `the receiver threw ${String(error)}`;
  }
  const { name = 'Error', message, cause } = error as Error;
  // `fetch` says why in the cause alone; a receiver's own error says more than its cause does.
  if (message !== 'fetch failed' || typeof cause !== 'object' || cause === null) return `${name}: ${message}`;
  const { code, message: reason } = cause as { code?: string; message?: string };
  return code ?? reason ?? `${name}: ${message}`;
}
