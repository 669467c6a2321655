/**
 * What kind of fault an issue is about. Stable: safe to branch on.
 * - `invalid_type`: another JSON type than expected
 * - `missing_property`, `unknown_property`: a key that should, or should not, be there
 * - `invalid_value`: not one of the allowed values
 * - `invalid_format`: a text that does not have the expected form, such as a chat id
 * - `out_of_range`, `wrong_length`: a number, or a length, outside its bounds
 * - `missing_event`, `unknown_event`, `event_mismatch`: no event could be told, none of ours, not the one asked for
 * - `wrong_payload_key`: the payload of another event than `event` says
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
  | 'wrong_payload_key';

/** One reason why a payload breaks the contract. */
export interface Issue {
  code: IssueCode;
  /** JSON Pointer (RFC 6901) to the place; for a missing property, to where it should be. */
  pointer: string;
  /** One sentence for people. */
  message: string;
  /** The keyword of JSON Schema that refused the value. */
  keyword: string;
  /** What the contract asks for, such as `integer` or `"group" | "contact"`. */
  expected?: string;
  /** What the payload has there, such as `"1"` or `object`. */
  received?: string;
  /** What to do about it, where we know. */
  hint?: string;
}
