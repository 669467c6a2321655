import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useSession } from '../session/use-session.ts';
import { Splitter } from '../ui/splitter.tsx';
import { Bodies, type FullRow } from './filter/bodies.ts';
import { FilterInput } from './filter/filter-input.tsx';
import { matches, needsBodies } from './filter/matches.ts';
import { parseFilter } from './filter/parse-filter.ts';
import { Inspector } from './inspector/inspector.tsx';
import { countUnread } from './rows/count-unread.ts';
import { HealthChips } from './rows/health-chips.tsx';
import { healthOf } from './rows/health-of.ts';
import { receiverNames } from './rows/receiver-names.ts';
import { TimelineList } from './rows/timeline-list.tsx';
import { groupByCause, toEntries } from './rows/to-entries.ts';
import { withGaps } from './rows/with-gaps.ts';
import './timeline.css';

/** The timeline of steps, requests and webhooks, and the selected row beside it. */
export function Timeline() {
  const { rows, place, client, status } = useSession();
  const inspector = useRef<HTMLElement>(null);
  /** The row that is to be entered once it is read. */
  const awaited = useRef('');
  const enter = (id: string) => {
    const tab = inspector.current?.querySelector<HTMLElement>('[role=tab][tabindex="0"]');
    tab?.focus();
    awaited.current = tab ? '' : id;
  };
  const isGrouped = useSignal(localStorage.getItem('group the timeline') === 'yes');
  const other = useSignal('');
  const bodies = useMemo(
    () =>
      new Bodies(async (after, limit) => {
        const query = { after, limit };
        const { data } = await client.GET('/timeline', { params: { query } }).catch(() => ({ data: undefined }));
        return data?.rows as FullRow[] | undefined;
      }),
    [client],
  );
  const entries = useComputed(() => toEntries(rows.list.value));
  const filter = useComputed(() => parseFilter(place.filter.value));
  const names = useComputed(() =>
    receiverNames(entries.value.list.flatMap(({ row }) => (row.kind === 'delivery' ? [row.receiver] : []))),
  );
  const healths = useComputed(() => [...healthOf(rows.list.value, entries.value.byId).values()]);
  const lines = useComputed(() => {
    const { terms = [] } = filter.value;
    void bodies.version.value;
    const wanted =
      terms.length === 0
        ? entries.value.list
        : entries.value.list.filter((entry) => matches(entry, terms, (id) => bodies.textOf(id)));
    return withGaps(isGrouped.value ? groupByCause(wanted) : wanted);
  });
  useSignalEffect(() => {
    void rows.epoch.value;
    bodies.clear();
  });
  useSignalEffect(() => {
    const list = rows.list.value;
    if (needsBodies(filter.value.terms ?? [])) void bodies.load(list);
  });
  useEffect(() => countUnread(rows.list), [rows]);

  const nameOf = (receiver: string) => names.value.get(receiver) ?? receiver;
  const total = entries.value.list.length;
  const isFiltered = (filter.value.terms?.length ?? 0) > 0;
  return (
    <section class="timeline" aria-label="Timeline" data-open={place.row.value === '' ? 'list' : 'row'}>
      <div class="timeline-head">
        <h2 class="visually-hidden">Timeline</h2>
        <FilterInput
          value={place.filter.value}
          error={filter.value.error}
          onInput={(value) => {
            place.filter.value = value;
          }}
        />
        <label class="group">
          <input
            type="checkbox"
            checked={isGrouped.value}
            onChange={({ currentTarget }) => {
              isGrouped.value = currentTarget.checked;
              localStorage.setItem('group the timeline', currentTarget.checked ? 'yes' : 'no');
            }}
          />{' '}
          By cause
        </label>
        <HealthChips
          healths={healths.value}
          nameOf={nameOf}
          onShow={(receiver) => {
            place.filter.value = `receiver:"${receiver}"`;
          }}
        />
        <p class="visually-hidden" role="status">
          {isFiltered ? `${lines.value.length} of ${total} rows match` : ''}
        </p>
      </div>
      <div class="timeline-body">
        <div class="timeline-list">
          {lines.value.length > 0 ? (
            <TimelineList
              lines={lines.value}
              nameOf={nameOf}
              onOpen={() => enter(place.row.value)}
              onPick={(id) => {
                other.value = id;
              }}
            />
          ) : (
            <Nothing
              total={total}
              address={status.value?.address ?? location.origin}
              onShowAll={() => {
                place.filter.value = '';
              }}
            />
          )}
        </div>
        <Splitter
          label="Height of the row"
          name="row"
          variable="--inspector-height"
          initial={320}
          least={140}
          most={900}
          isReversed
          isHorizontal
        />
        <Splitter
          label="Width of the row"
          name="row width"
          variable="--inspector-width"
          initial={520}
          least={300}
          most={1200}
          isReversed
        />
        <section class="inspector" aria-label="Selected row" ref={inspector}>
          <button
            type="button"
            class="back"
            onClick={() => {
              place.row.value = '';
            }}
          >
            ← All rows
          </button>
          <Inspector
            entries={entries.value}
            other={other.value}
            onRead={(id) => {
              // Unless the reader has gone elsewhere meanwhile.
              if (awaited.current === id && document.activeElement?.getAttribute('role') === 'listbox') enter(id);
            }}
            onPick={(id) => {
              other.value = id;
            }}
          />
        </section>
      </div>
    </section>
  );
}

function Nothing({ total, address, onShowAll }: { total: number; address: string; onShowAll(): void }) {
  if (total > 0) {
    return (
      <div class="nothing">
        <p>Nothing matches the filter.</p>
        <button type="button" onClick={onShowAll}>
          Show all {total.toLocaleString('en')} rows
        </button>
      </div>
    );
  }
  return (
    <div class="nothing">
      <p>Nothing has happened yet.</p>
      <p class="hint">
        Write a message on the phone, play a scenario, or have your app call <code>{address}</code> in place of{' '}
        <code>https://gate.whapi.cloud</code>.
      </p>
    </div>
  );
}
