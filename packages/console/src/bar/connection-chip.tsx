import type { Connection } from '../api/follow-events.ts';
import { useSession } from '../session/use-session.ts';

const TEXTS: Record<Connection, string> = {
  connecting: '… connecting',
  open: '● connected',
  lost: '✗ connection lost, trying again',
  unauthorized: '✗ the token is wrong',
};

/** Whether the page is connected to the mock. It reconnects by itself. */
export function ConnectionChip() {
  const { connection } = useSession();
  return (
    <span class={`connection ${connection.value}`} role="status">
      {TEXTS[connection.value]}
    </span>
  );
}
