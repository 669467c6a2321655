import type { Mode } from '@whapi-webhooks/contract';
import type { ActionByType, ChatProperty, MessageByType, WhapiEventName } from '@whapi-webhooks/types';
import type { FaultType } from '../faults/fault.ts';

/** How often a handler received something, and how it responded. */
export interface Responses {
  /** How often the handler received it, with every attempt. The rest of it has no response, as after a `reset`. */
  times: number;
  /** Responses with a status that means success. Absent where there is none, as the others are. */
  delivered?: number;
  /** Responses with another status, by that status: `{ "500": 2 }`. */
  failed?: Record<string, number>;
  /** How often a handler in process threw an error. */
  threw?: number;
  /** How often there was no response before the timeout. */
  timedOut?: number;
  /** How often a URL gave no response, such as after a connection that was refused. */
  unreachable?: number;
}

/** What is counted, by group: the names in each are those of the contract. */
export interface CoverageNames {
  events: WhapiEventName;
  /** Types of the messages in `messages.post`, `messages.put` and `messages.patch`. */
  messageTypes: keyof MessageByType;
  /** Types of the actions in messages of the type `action`. */
  actionTypes: keyof ActionByType;
  /** What `changes` of `chats.patch` lists. */
  chatChanges: ChatProperty;
  modes: Mode;
  /** Types of faults. `times` is how often one acted on what the handler received, or kept it from the handler. */
  faults: FaultType;
}

/** A group of names: `events`, `messageTypes`, … */
export type CoverageGroup = keyof CoverageNames;

/**
 * Which parts of the contract handlers received from mocks, and how they responded. Plain JSON: each group has every
 * name of the contract, also those that no handler received.
 * @example { coverage: 1, mocks: 1, events: { 'chats.patch': { times: 2, delivered: 1, failed: { 500: 1 } }, … }, … }
 */
export type Coverage = {
  /** The version of this format. */
  coverage: 1;
  /** How many mocks were set up. */
  mocks: number;
} & { [G in CoverageGroup]: Record<CoverageNames[G], Responses> };
