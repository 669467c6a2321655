/** What a correct receiver does in a trial: the exported test checks it. */
export type Expectation =
  /** It sends at least and at most so many messages to a chat. */
  | { readonly kind: 'replies'; readonly chatId: string; readonly atLeast?: number; readonly atMost?: number }
  /** It answers each webhook with 200 that no fault keeps from it. */
  | { readonly kind: 'answers-200' }
  /** It responds to each webhook, with no error of the server, and answers the plain text in a chat at the end. */
  | { readonly kind: 'survives'; readonly chatId: string; readonly atLeast: number };
