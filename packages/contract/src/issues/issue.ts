/**
 * The kind of fault an issue is about. Stable: safe to branch on.
 * - `invalid_type`: a JSON type other than the expected one
 * - `missing_property`, `unknown_property`: a property that should, or should not, be there
 * - `invalid_value`: not one of the allowed values
 * - `invalid_format`: text of the wrong form, such as a phone number in place of a chat id
 * - `out_of_range`, `wrong_length`: a number, or a length, outside its bounds
 * - `missing_event`: neither `event` nor a payload key says which event this is
 * - `unknown_event`: an event that this version of the contract does not know
 * - `event_mismatch`: an event other than the one you asked for
 * - `wrong_payload_key`: the payload key of another event
 * - `unreadable`: reading the payload threw, as a getter or a revoked proxy does
 */
export type IssueCode =
  | 'invalid_type'
  | 'missing_property'
  | 'unknown_property'
  | 'invalid_value'
  | 'invalid_format'
  | 'out_of_range'
  | 'wrong_length'
  | 'missing_event'
  | 'unknown_event'
  | 'event_mismatch'
  | 'wrong_payload_key'
  | 'unreadable';

/** One reason why a payload breaks the contract. Its texts are safe to print; only `pointer` holds names unchanged. */
export interface Issue {
  code: IssueCode;
  /** JSON Pointer (RFC 6901) to the value; for a missing property, to where it should be. */
  pointer: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** The keyword of JSON Schema that rejected the value. */
  keyword: string;
  /** What the contract expects, such as `integer` or `"group" | "contact"`; `nothing` for an unknown property. */
  expected?: string;
  /** What the payload has, such as `"1"` or `object`. */
  received?: string;
  /** What to do about it, if the cause is known. */
  hint?: string;
}
