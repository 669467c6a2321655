import type { Whapi } from '../whapi.ts';

/** A project of a partner's account, which groups channels. */
export interface PartnerProject {
  readonly id: string;
  readonly name?: string;
}

/** What a partner's account is like at the start, and after `reset`. */
export interface PartnerOptions<W extends Whapi = Whapi> {
  /** The token of the partner API. Default `partner-token`. */
  token?: string;
  /** The projects, the main one first. Default: one with the id `project-1`. */
  projects?: readonly PartnerProject[];
  /** The channels that the account has already; they belong to the main project, and are live. Default: none. */
  channels?: readonly W[];
  /**
   * Whether channels in the modes `trial` and `dev` have the limits of a trial, and live ones none, as the vendor documents.
   * Default: channels have the limits that they were set up with.
   */
  trialLimits?: boolean;
  /** How many days the account can move to channels. Default: as many as you like. */
  balanceDays?: number;
  /** Milliseconds since 1970-01-01 UTC. Default: the system clock. */
  now?: () => number;
  /** Seed of the ids and tokens of new channels. Default 1. */
  seed?: number;
}
