import { useSession } from '../../session/use-session.ts';
import { VisibleText } from '../../ui/visible-text.tsx';
import { titleOf } from '../rows/entry-texts.ts';
import type { Entries } from '../rows/to-entries.ts';

/** Leads to another row. */
export function RowLink({ id, entries }: { id: string; entries: Entries }) {
  const { place } = useSession();
  const entry = entries.byId.get(id);
  if (!entry) return <span>{id} (not kept any more)</span>;
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        place.row.value = id;
      }}
    >
      {id} <VisibleText text={titleOf(entry.row)} />
    </button>
  );
}
