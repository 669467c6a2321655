import type { components } from '../generated/control.d.ts';

type CausedBy = components['schemas']['CausedByResult'] & { step?: string };

interface Place<Kind extends string> {
  kind: Kind;
  /** Its place in the timeline. */
  seq: number;
  id: string;
  /** Milliseconds since 1970-01-01 UTC by the clock of the mock. */
  at: number;
  causedBy?: CausedBy;
}

/** What a row is about, as far as that is known. */
interface Subject {
  /** The id of the chat. */
  chat?: string;
  /** Ids of messages. */
  messages?: string[];
}

/** A REST request, in short. */
export interface RequestRow extends Place<'request'>, Subject {
  by: 'app' | 'scenario';
  operation?: string;
  method: string;
  path: string;
  /** Whose token it has, unless it is that of the channel. */
  token?: 'unknown' | 'none';
  status?: number;
  durationMs?: number;
}

/** A webhook on its way to a receiver, in short. */
export interface DeliveryRow extends Place<'delivery'>, Subject {
  event: string;
  receiver: string;
  outcome: components['schemas']['DeliveryResult']['outcome'];
  /** Whether the webhook is valid by the strict profile. */
  valid: boolean;
  faults?: string[];
  resendOf?: string;
}

/** An attempt of a delivery, in short. */
export interface AttemptRow extends Place<'attempt'> {
  status?: number;
  error?: string;
  durationMs?: number;
  faults?: string[];
}

/** What was done to the mock from outside, in short. */
export interface StepRow extends Place<'step'> {
  do: string;
  error?: { name: string; message: string };
  durationMs?: number;
}

/** A row of the timeline as the event stream sends it: without bodies. */
export type Row = RequestRow | DeliveryRow | AttemptRow | StepRow;
