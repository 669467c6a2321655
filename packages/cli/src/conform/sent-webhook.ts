import type { Mode } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Finding } from '../report/entry.ts';

/** A webhook that was sent to the receiver, and what came back. */
export interface SentWebhook {
  event: WhapiEventName;
  /** Name of the example or counterexample. */
  example: string;
  /** It is a counterexample: an invalid webhook. */
  counterexample?: true;
  mode: Mode;
  method: string;
  url: string;
  /** Status of the response; null if there was none. */
  status: number | null;
  /** Why there was no response. */
  error?: string;
  /** Time until the response was complete, in milliseconds. */
  ms: number;
  findings: ConformFinding[];
}

export type ConformRule = 'not-200' | 'server-error' | 'no-answer' | 'slow';

export type ConformFinding = Pick<Finding, 'severity' | 'message' | 'hint'> & { rule: ConformRule };

/** The numbers of a run. */
export interface ConformSummary {
  receiver: string;
  sent: number;
  /** Webhooks with findings. */
  failed: number;
  /** Webhooks that were left out after the receiver stopped responding. */
  notSent: number;
  slowestMs: number;
  /** By event. */
  events: Partial<Record<WhapiEventName, { sent: number; failed: number }>>;
}
