/** For tests: how to call an operation so that it works in the test world. */
export interface OperationCall {
  /** The path with its parameters and query; a function does what has to happen before the call. */
  path: string | (() => Promise<string>);
  /** The body with nothing but what is required. */
  minimal?: object;
  /** The body with all that it may have. */
  maximal?: object;
  /** What has to happen after the call, for it to have an effect. */
  following?: () => Promise<unknown>;
  /** Default: 200. */
  status?: number;
}

/** By operation, such as `PATCH /chats/{ChatID}`. */
export type OperationCalls = Record<string, OperationCall>;
