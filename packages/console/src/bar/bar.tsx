import { useSession } from '../session/use-session.ts';

/** The bar above the page: connection, faults, clock, and the session as a whole. */
export function Bar() {
  const { connection, status } = useSession();
  return (
    <header class="bar">
      <h1>whapi-webhooks</h1>
      <span class="connection">{connection.value}</span>
      <span>{status.value?.channels.map(({ id }) => id).join(', ')}</span>
    </header>
  );
}
