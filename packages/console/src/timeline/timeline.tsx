import { useSession } from '../session/use-session.ts';

/** The timeline: what the app asked for and what it was sent, and the selected row beside it. */
export function Timeline() {
  const { rows } = useSession();
  return (
    <section class="timeline" aria-label="Timeline">
      {rows.list.value.length}
    </section>
  );
}
