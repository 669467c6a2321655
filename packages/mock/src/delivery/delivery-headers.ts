import { toHex } from '../to-hex.ts';

/** The headers of a delivery as captured, apart from the values of the trace; there is no `user-agent`. */
export function deliveryHeaders(trace: string, own: Record<string, string> = {}): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': 'gzip',
    baggage: `sentry-environment=production,sentry-trace_id=${trace.slice(0, 32)}`,
    'content-type': 'application/json',
    'sentry-trace': trace,
  };
  for (const [name, value] of Object.entries(own)) headers[name.toLowerCase()] = value;
  return headers;
}

/** The headers that are the same in each delivery to a receiver. */
export function receiverHeaders(own?: Record<string, string>): Record<string, string> {
  const { baggage, 'sentry-trace': trace, ...headers } = deliveryHeaders('', own);
  return headers;
}

/** Creates values of `sentry-trace`: the ids of a trace and a span, and the flag for «not sampled». */
export function traceFactory(randomBytes: (length: number) => Uint8Array): () => string {
  return () => {
    const bytes = randomBytes(24);
    return `${toHex(bytes.subarray(0, 16))}-${toHex(bytes.subarray(16))}-0`;
  };
}
