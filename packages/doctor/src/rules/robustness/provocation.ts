import type { WhapiEventName } from '@whapi-webhooks/types';

export type Json = Readonly<Record<string, unknown>>;

/** One webhook that the service may send, and that a receiver may not expect. */
export interface Provocation {
  /** What is special about it, in a few words: `messages.post without /messages/0/from_name`. */
  readonly title: string;
  readonly webhook: Json;
  /** A webhook that differs only in that. A receiver that breaks at it as well has another fault. Default: none. */
  readonly control?: Json;
}

/** A webhook that provocations are made from. */
export interface Base {
  readonly event: WhapiEventName;
  /** Of a message, its type. */
  readonly type?: string;
  /** `minimal` or `maximal`, or `plain` for what the mock sends with a plain text. */
  readonly example: string;
  readonly webhook: Json;
}
