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
  /** It sends nothing to a chat that contains a text. */
  | { readonly kind: 'never-says'; readonly chatId: string; readonly text: string }
  /** It answers each webhook with 200 that no fault keeps from it. */
  | { readonly kind: 'answers-200' }
  /** It answers each request within a time, in milliseconds: of real time, or of the mock's clock, by which the gateway is slow. */
  | { readonly kind: 'answers-within'; readonly ms: number; readonly by: 'real time' | 'clock' }
  /** No response contains what matches. */
  | { readonly kind: 'answers-nothing-like'; readonly pattern: RegExp }
  /** It responds to each webhook, with no error of the server, and answers the plain text in a chat at the end. */
  | { readonly kind: 'survives'; readonly chatId: string; readonly atLeast: number };
