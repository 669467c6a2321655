/** What a correct receiver does in a trial: the exported test checks it. */
export type Expectation =
  /** It sends at least and at most so many messages to a chat. */
  | {
      readonly kind: 'replies';
      readonly chatId: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      /** Whether messages that the gateway refuses do not count. Default: they do. */
      readonly isAccepted?: boolean;
    }
  /** It answers each webhook with 200 that no fault keeps from it. */
  | { readonly kind: 'answers-200' };
