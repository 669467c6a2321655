import { useEffect } from 'preact/hooks';
import { useRead } from '../../api/use-read.ts';
import { useSession } from '../../session/use-session.ts';
import { clockTime, fullTime } from '../../ui/describe-time.ts';
import { VisibleText } from '../../ui/visible-text.tsx';
import { badgesOf, stateOf, titleOf } from '../rows/entry-texts.ts';
import { causeIdOf, type Entries, type Entry } from '../rows/to-entries.ts';
import { DeliveryDetails } from './delivery-details.tsx';
import { readRow } from './read-row.ts';
import { RequestDetails } from './request-details.tsx';
import { RowLink } from './row-link.tsx';
import { StepDetails } from './step-details.tsx';

interface InspectorProps {
  entries: Entries;
  /** The id of the row to compare with, if the reader has picked one. */
  other: string;
  /** Called when the content of a row is there. */
  onRead(id: string): void;
  onPick(id: string): void;
}

const MOST_LINKS = 20;

/** The selected row: what it is, why it happened, and what it contains. */
export function Inspector({ entries, other, onRead, onPick }: InspectorProps) {
  const { place, client, connection } = useSession();
  const id = place.row.value;
  const entry = entries.byId.get(id);
  const { data, problem } = useRead(entry && id, versionOf(entry, connection.value), () => readRow(client, entry!.row));
  useEffect(() => {
    if (data) onRead(id);
  }, [data]);
  if (!entry)
    return (
      <p class="hint inspector-empty">
        {id === ''
          ? 'Select a row to see its content.'
          : `${id} is not in the timeline: the mock was reset, or the row is too old.`}
      </p>
    );
  const { row } = entry;
  const { tone, word } = stateOf(entry);
  return (
    <>
      <header class="inspector-head">
        <h3>
          <VisibleText text={titleOf(row)} />
        </h3>
        <span class={`tag ${tone}`}>{word}</span>
        {badgesOf(entry)
          .filter(({ text }) => text !== word)
          .map(({ text, tone: each, title }, index) => (
            <span key={index} class={`tag ${each}`} title={title}>
              {text}
            </span>
          ))}
        <button
          type="button"
          class="plain close"
          aria-label="Close the row"
          onClick={() => {
            place.row.value = '';
          }}
        >
          ✕
        </button>
        <p class="facts">
          {row.id} · <time title={fullTime(row.at)}>{clockTime(row.at)}</time>
          {row.kind === 'delivery' && (
            <>
              {' '}
              · to <VisibleText text={row.receiver} />
            </>
          )}
        </p>
        <Cause entry={entry} entries={entries} />
        <Caused entry={entry} entries={entries} />
      </header>
      {problem && (
        <p class="problem" role="alert">
          Failed to read {id}: {problem.message}
        </p>
      )}
      {!data && !problem && <p class="hint inspector-empty">Loading {id}…</p>}
      {data?.delivery && (
        <DeliveryDetails
          key={id}
          entry={entry}
          delivery={data.delivery}
          entries={entries}
          other={other}
          onPick={onPick}
        />
      )}
      {data?.request && (
        <RequestDetails key={id} entry={entry} request={data.request} entries={entries} other={other} onPick={onPick} />
      )}
      {data?.step && (
        <StepDetails key={id} entry={entry} step={data.step} entries={entries} other={other} onPick={onPick} />
      )}
    </>
  );
}

/** Changes when the row is to be read again. */
function versionOf(entry: Entry | undefined, connection: string): string {
  if (!entry) return '';
  const { row, attempts } = entry;
  return [connection, JSON.stringify(row), attempts.length, attempts.at(-1)?.status, attempts.at(-1)?.error].join(' ');
}

function Cause({ entry: { row }, entries }: { entry: Entry; entries: Entries }) {
  const { causedBy } = row;
  if (!causedBy) return null;
  const id = causeIdOf(row);
  return (
    <p class="facts">
      Caused by{' '}
      {id === undefined ? (
        <VisibleText text={causedBy.act ?? 'something unknown'} />
      ) : (
        <RowLink id={id} entries={entries} />
      )}
      {causedBy.guess && ' (a guess: the receiver was handling it at that time)'}
    </p>
  );
}

function Caused({ entry, entries }: { entry: Entry; entries: Entries }) {
  const caused = entries.list.filter(({ cause }) => cause === entry);
  if (caused.length === 0) return null;
  return (
    <p class="facts">
      Caused{' '}
      {caused.slice(0, MOST_LINKS).map(({ row: { id } }) => (
        <RowLink key={id} id={id} entries={entries} />
      ))}
      {caused.length > MOST_LINKS && ` and ${caused.length - MOST_LINKS} more`}
    </p>
  );
}
