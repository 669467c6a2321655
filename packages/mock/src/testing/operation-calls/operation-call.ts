/** For tests: how to call an operation so that it works in the test world. */
export interface OperationCall {
  /** The path with its parameters; a function does what has to happen before the call. */
  path: string | (() => Promise<string>);
  /** The body with nothing but what is required. */
  minimal?: object;
  /** The body with all that it may have at once. */
  maximal?: object;
  /** Bodies with what `maximal` cannot have at the same time; a function does what has to happen before. */
  others?: (object | (() => Promise<object>))[];
  /** All query parameters that the operation has. Every body but the smallest is sent with them. */
  query?: Record<string, string>;
  /** What has to happen after the call, for it to have an effect. */
  following?: () => Promise<unknown>;
  /** Default: 200. */
  status?: number;
  /** The status with the minimal body, if what the operation needs is not in its schema. Default: `status`. */
  minimalStatus?: number;
}

/** By operation, such as `PATCH /chats/{ChatID}`. */
export type OperationCalls = Record<string, OperationCall>;
