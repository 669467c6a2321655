import { type Outcome, outcomeOf } from '../../api/outcome-of.ts';
import type { components } from '../../generated/control.d.ts';
import { notify } from '../../session/notices.ts';
import type { Session } from '../../session/session.ts';

export type Snapshot = components['schemas']['Snapshot'];

/** Reads a snapshot of the mock. If that fails, shows why and returns undefined. */
export async function takeSnapshot({ client }: Session): Promise<Snapshot | undefined> {
  const { data, problem } = await outcomeOf(client.GET('/state'));
  if (problem) notify(`Failed to take a snapshot: ${problem.message}`, { hint: problem.hint, isError: true });
  return data;
}

/** Restores a snapshot. */
export async function restoreSnapshot({ client, place }: Session, snapshot: Snapshot): Promise<void> {
  const { problem } = await outcomeOf(client.PUT('/state', { body: snapshot as never }));
  if (problem)
    return notify(`Failed to restore the snapshot: ${problem.message}`, { hint: problem.hint, isError: true });
  place.row.value = '';
}

/** Resets the mock, with a way back unless something is waiting, which a snapshot cannot have. */
export async function reset(session: Session): Promise<void> {
  const { client, place } = session;
  const before: Outcome<Snapshot> = await outcomeOf(client.GET('/state'));
  const { problem } = await outcomeOf(client.POST('/reset'));
  if (problem) return notify(`Failed to reset the mock: ${problem.message}`, { hint: problem.hint, isError: true });
  place.row.value = '';
  const { data } = before;
  if (data === undefined) notify('The mock was reset', { hint: `This cannot be undone: ${before.problem?.message}` });
  else notify('The mock was reset', { action: { label: 'Undo', run: () => void restoreSnapshot(session, data) } });
}
