import type { OperationCall } from './operation-call.ts';

/** One of the requests that an operation is to be called with. */
export interface SampleRequest {
  /** What is special about it: `minimal`, `maximal` or `other`; `only` if there is no other request. */
  size: string;
  /** The status of its response. */
  status: number;
  /** Does what has to happen before the call, and returns what to call. */
  prepare(): Promise<{ path: string; body: object | undefined }>;
}

/** The requests that an operation is to be called with, the smallest first. */
export function requestsOf(call: OperationCall): SampleRequest[] {
  const { path, query, minimal, maximal, others = [], status = 200, minimalStatus = status } = call;
  const larger = [...(maximal || query ? [maximal] : []), ...others];
  const smallest = {
    size: larger.length > 0 ? 'minimal' : 'only',
    status: minimalStatus,
    prepare: async () => ({ path: await resolved(path), body: minimal }),
  };
  return [
    smallest,
    ...larger.map((each, i) => ({
      size: i === 0 ? 'maximal' : 'other',
      status,
      async prepare() {
        const body = await resolved(each ?? minimal);
        return { path: withQuery(await resolved(path), query), body };
      },
    })),
  ];
}

/** The bodies that an operation is to be called with, the smallest first. */
export function bodiesOf({ minimal, maximal, others = [] }: OperationCall): Promise<(object | undefined)[]> {
  return Promise.all([minimal, maximal, ...others].map(resolved));
}

function resolved<T>(value: T | (() => Promise<T>)): T | Promise<T> {
  return typeof value === 'function' ? (value as () => Promise<T>)() : value;
}

function withQuery(path: string, query: Record<string, string> | undefined): string {
  return query ? `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query)}` : path;
}
