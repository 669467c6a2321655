/**
 * What may go wrong on the way of the webhooks, and how many times in one schedule at most. Counts that are left out
 * are 0; those of the order, `reorders`, `overlaps` and `delays`, are unlimited.
 * @example { duplicates: 1, timeouts: 1 }
 */
export interface ExploreFaults {
  /** A webhook that the app got is sent once more, at any later time. */
  duplicates?: number;
  /** A request does not reach the app (the attempt gets a 503), and the delivery is retried after the backoff. */
  failures?: number;
  /** An attempt times out while its handler is still waiting for something; the handler goes on, and a retry arrives. */
  timeouts?: number;
  /** A delivery starts before an older one that is waiting. */
  reorders?: number;
  /** Something else happens while a handler is waiting: another delivery starts, or a younger request is answered. */
  overlaps?: number;
  /** Time passes, by a timer or until a retry, while a delivery or an answer is waiting. */
  delays?: number;
}

export type FaultKind = keyof ExploreFaults;

export type FaultLimits = Readonly<Required<ExploreFaults>>;

/** What is tried where `faults` is left out: each fault of the network once, and every order. */
export const DEFAULT_FAULTS: ExploreFaults = { duplicates: 1, failures: 1, timeouts: 1 };

export const FAULT_KINDS: readonly FaultKind[] = [
  'duplicates',
  'failures',
  'timeouts',
  'reorders',
  'overlaps',
  'delays',
];

/** The limits of all kinds. */
export function limitsOf({ reorders, overlaps, delays, ...others }: ExploreFaults): FaultLimits {
  const unlimited = Number.POSITIVE_INFINITY;
  return {
    duplicates: others.duplicates ?? 0,
    failures: others.failures ?? 0,
    timeouts: others.timeouts ?? 0,
    reorders: reorders ?? unlimited,
    overlaps: overlaps ?? unlimited,
    delays: delays ?? unlimited,
  };
}
