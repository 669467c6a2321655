/** Values of `sentry-trace` of the deliveries in flight that an interceptor may see. */
const traces = new Set<string>();

/** Marks a delivery while its request lasts. Returns what ends it. */
export function markOwnRequest(trace: string): () => void {
  traces.add(trace);
  return () => traces.delete(trace);
}

/** Whether a request is a delivery of a mock in this process, recognised by its trace. */
export function isOwnRequest({ headers }: Request): boolean {
  const trace = traces.size > 0 && headers.get('sentry-trace');
  return trace ? traces.has(trace) : false;
}
