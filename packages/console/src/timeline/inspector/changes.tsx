import { useState } from 'preact/hooks';
import { useRead } from '../../api/use-read.ts';
import { useSession } from '../../session/use-session.ts';
import { VisibleText } from '../../ui/visible-text.tsx';
import { titleOf } from '../rows/entry-texts.ts';
import type { Entries, Entry } from '../rows/to-entries.ts';
import type { DetailsProps } from './details-props.ts';
import { type DiffRow, diffRows } from './diff-rows.ts';
import { contentOf, readRow } from './read-row.ts';

interface ChangesProps extends DetailsProps {
  /** What the row contains. */
  content: unknown;
  /** Before and after, if the row itself reports a change. */
  updates: { title: string; before: unknown; after: unknown }[];
}

/** What changed: before against after of a webhook that says so, and the row against another one. */
export function Changes({ entry, entries, other, onPick, content, updates }: ChangesProps) {
  const { client } = useSession();
  const [ignoreIds, setIgnoreIds] = useState(true);
  const previous = previousOf(entry, entries);
  const compared =
    other !== '' && other !== entry.row.id ? entries.byId.get(other) : updates.length === 0 ? previous : undefined;
  const { data, problem } = useRead(compared?.row.id, '', () => readRow(client, compared!.row));
  return (
    <div class="changes">
      {updates.map(({ title, before, after }) => (
        <DiffTable key={title} caption={title} rows={diffRows(before, after)} />
      ))}
      <form class="compare" onSubmit={(event) => event.preventDefault()}>
        <label>
          Compare with{' '}
          <input
            size={6}
            value={other || (compared?.row.id ?? '')}
            placeholder="d1"
            title="The id of a row; or press Shift and click on a row"
            onInput={({ currentTarget }) => onPick(currentTarget.value.trim())}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={ignoreIds}
            onChange={({ currentTarget }) => setIgnoreIds(currentTarget.checked)}
          />{' '}
          ignore ids and times
        </label>
        {previous && other !== '' && other !== previous.row.id && (
          <button type="button" onClick={() => onPick(previous.row.id)}>
            Previous {titleOf(previous.row)}
          </button>
        )}
      </form>
      {!compared && updates.length === 0 && (
        <p class="hint">
          {other === '' || other === entry.row.id
            ? 'There is no earlier row of this kind. Enter the id of any row, or press Shift and click on one.'
            : `There is no row ${other}.`}
        </p>
      )}
      {problem && <p class="problem">{problem.message}</p>}
      {compared && data && (
        <DiffTable
          caption={`${compared.row.id} ${titleOf(compared.row)} → ${entry.row.id}`}
          rows={diffRows(contentOf(data), content, { ignoreIds })}
        />
      )}
    </div>
  );
}

/** The nearest earlier row of the same kind. */
function previousOf({ row }: Entry, { list }: Entries): Entry | undefined {
  return list.findLast(
    (each) => each.row.seq < row.seq && each.row.kind === row.kind && titleOf(each.row) === titleOf(row),
  );
}

const SIGNS = { added: '+', removed: '−', changed: '~', moved: '↕' };

function DiffTable({ caption, rows }: { caption: string; rows: readonly DiffRow[] }) {
  if (rows.length === 0) {
    return (
      <p class="hint">
        <VisibleText text={caption} />: no difference.
      </p>
    );
  }
  return (
    <table class="diff">
      <caption>
        <VisibleText text={caption} />
      </caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ pointer, kind, before, after }) => (
          <tr key={`${kind} ${pointer}`} class={kind}>
            <th scope="row">
              <span title={kind}>{SIGNS[kind]}</span> <VisibleText text={pointer || '(all)'} />
            </th>
            <td>{before !== undefined && <VisibleText text={JSON.stringify(before)} />}</td>
            <td>{after !== undefined && <VisibleText text={JSON.stringify(after)} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
