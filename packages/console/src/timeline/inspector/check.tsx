import { useRead } from '../../api/use-read.ts';
import { useSession } from '../../session/use-session.ts';
import { Issues, type ShownIssue } from '../../ui/issues.tsx';

/** Whether a webhook is valid by the strict profile, and why not. */
export function Check({ id }: { id: string }) {
  const { client } = useSession();
  const { data, problem } = useRead(id, '', () => client.GET('/deliveries/{id}/check', { params: { path: { id } } }));
  if (problem) return <p class="problem">{problem.message}</p>;
  if (!data) return <p class="hint">Checking…</p>;
  if (data.valid) return <p class="good">✓ Valid in the strict profile.</p>;
  return (
    <>
      <p class="problem">✗ Invalid in the strict profile:</p>
      <Issues issues={data.issues as unknown[] as ShownIssue[]} />
    </>
  );
}
