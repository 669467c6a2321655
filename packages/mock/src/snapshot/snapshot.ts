import type { MockClock } from '../clock/mock-clock.ts';
import type { FaultsState } from '../faults/faults.ts';
import type { ChannelSnapshot } from './channel-snapshot.ts';

/**
 * The number of the format that this version writes. It changes whenever a snapshot means something else. Snapshots of
 * earlier formats are read: what they lack is as at setup.
 */
export const SNAPSHOT_FORMAT = 2;

/**
 * Everything in a mock that decides what follows, as JSON: what its channel knows, subscriptions, faults, the time, and
 * the state of what generates ids. Not in it: the logs of deliveries and requests, receivers in process, and the options
 * that the mock was set up with.
 */
export interface WhapiSnapshot {
  readonly format: typeof SNAPSHOT_FORMAT;
  readonly channel: ChannelSnapshot;
  readonly faults: FaultsState;
  readonly clock: MockClock['state'];
  /** What generates ids, values of traces, and the chance of faults. */
  readonly random: {
    readonly ids: readonly number[];
    readonly traces: readonly number[];
    readonly chance: readonly number[];
  };
  /** The numbers of the last ids in the logs. */
  readonly lastIds: { readonly deliveries: number; readonly requests: number; readonly steps: number };
}

/** Why a snapshot cannot be taken or restored, although nothing about it is broken. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  /** `not-settled`: something is still to happen by itself; `other-format`: another version took it. */
  readonly code: 'not-settled' | 'other-format';
  /** What to do. */
  readonly hint: string;

  constructor(code: SnapshotError['code'], message: string, hint: string) {
    super(`${message}. ${hint}`);
    this.code = code;
    this.hint = hint;
  }
}
