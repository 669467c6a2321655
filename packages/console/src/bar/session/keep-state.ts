import { outcomeOf } from '../../api/outcome-of.ts';
import { notify } from '../../session/notices.ts';
import type { Session } from '../../session/session.ts';

type Call = (path: string, options?: object) => Promise<{ data?: unknown; error?: unknown }>;

/** Reads a snapshot of the mock. Undefined, and said, if that is impossible. */
export async function takeSnapshot({ client }: Session): Promise<unknown> {
  const { data, problem } = await outcomeOf((client.GET as unknown as Call)('/state'));
  if (problem) notify(`Failed to take a snapshot: ${problem.message}`, { hint: problem.hint, isError: true });
  return data;
}

/** Restores a snapshot. */
export async function restoreSnapshot({ client }: Session, snapshot: unknown): Promise<void> {
  const { problem } = await outcomeOf((client.PUT as unknown as Call)('/state', { body: snapshot }));
  if (problem) notify(`Failed to restore the snapshot: ${problem.message}`, { hint: problem.hint, isError: true });
}

/** Resets the mock, with a way back where it can take snapshots. */
export async function reset(session: Session): Promise<void> {
  const { client, place } = session;
  const before = await outcomeOf((client.GET as unknown as Call)('/state'));
  const { problem } = await outcomeOf(client.POST('/reset'));
  if (problem) return notify(`Failed to reset the mock: ${problem.message}`, { hint: problem.hint, isError: true });
  place.row.value = '';
  const undo = before.data !== undefined && { label: 'Undo', run: () => void restoreSnapshot(session, before.data) };
  notify('The mock was reset', { ...(undo && { action: undo }) });
}
