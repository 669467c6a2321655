import { ControlError } from '../control-error.ts';
import { optional, queryCount } from '../described.ts';

/** The query of a route that lists something in parts. */
export const pageFields = {
  after: optional(queryCount(0, Number.MAX_SAFE_INTEGER)),
  limit: optional(queryCount(1, 1_000)),
};

/** A part of a list: at most `limit` entries after a place in the timeline. */
export interface Page {
  after?: number;
  limit?: number;
}

interface Entry {
  readonly id: string;
  readonly seq: number;
}

/** The entries of a page that are wanted, oldest first, and the `after` of the next page. */
export function pageOf<E extends Entry>(
  entries: readonly E[],
  { after = 0, limit = 100 }: Page,
  isWanted: (entry: E) => boolean,
): { page: E[]; next: number } {
  const page = entries.filter((entry) => entry.seq > after && isWanted(entry)).slice(0, limit);
  return { page, next: page.at(-1)?.seq ?? after };
}

/** @throws {ControlError} with 404 when the log has no such entry */
export function findById<E extends Entry>(
  entries: readonly E[],
  id: string | undefined,
  noun: string,
  list: string,
): E {
  const found = entries.find((entry) => entry.id === id);
  if (found) return found;
  const hint = `GET ${list} lists those in the log.`;
  throw new ControlError(404, 'not-found', `There is no ${noun} ${id}`, { hint });
}
