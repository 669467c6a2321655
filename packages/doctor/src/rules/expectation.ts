/** What a correct receiver does in a trial: the exported test checks it. */
export type Expectation =
  /** It sends at least and at most so many messages to a chat. */
  | { readonly kind: 'replies'; readonly chatId: string; readonly atLeast?: number; readonly atMost?: number }
  /** It sends nothing to a chat that contains a text. */
  | { readonly kind: 'never-says'; readonly chatId: string; readonly text: string }
  /** It answers each webhook with 200 that no fault keeps from it. */
  | { readonly kind: 'answers-200' };
