import type { Mode } from '@whapi-webhooks/contract';
import type { Assignment } from './apply-assignments.ts';

export interface TriggerOptions {
  to?: string;
  /** Default: `body`, or that of the recording. */
  mode?: Mode;
  example?: string;
  /** The name of a counterexample, or true to list them. */
  invalid?: string | true;
  /** A file with payloads. */
  body?: string;
  set?: Assignment[];
  header?: Record<string, string>;
  count: number;
  /** How long a scenario may take, in seconds. */
  limit?: number;
  seed?: number;
  unchecked?: boolean;
  /** How many times as fast as it was recorded. `Infinity` does not wait. */
  speed?: number;
  renew?: boolean;
  /** The size of the largest document or line of `body`, in bytes. */
  maxSize?: number;
  /** The address of a running mock. */
  via?: string;
  controlToken?: string;
  /** The id of a channel of that mock. */
  channel?: string;
  quiet?: boolean;
}
