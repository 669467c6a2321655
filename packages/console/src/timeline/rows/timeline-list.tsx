import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { highlighted } from '../../session/highlight.ts';
import { useSession } from '../../session/use-session.ts';
import { useVirtual } from '../../ui/use-virtual.ts';
import { EntryRow, rowElementId } from './entry-row.tsx';
import type { Line } from './with-gaps.ts';

interface TimelineListProps {
  lines: readonly Line[];
  nameOf(receiver: string): string;
  /** Called when the reader wants to read the selected row, or picks one to compare. */
  onOpen(): void;
  onPick(id: string): void;
}

const ROW_PX = 27;
const IDLE_PX = 22;
const PAGE_ROWS = 15;
/** How far from the end the reader still counts as being there. */
const NEAR_PX = 12;

/** The rows of the timeline, of which only the visible ones are drawn. It follows the end while the reader is there. */
export function TimelineList({ lines, nameOf, onOpen, onPick }: TimelineListProps) {
  const { place } = useSession();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = place.row.value;
  const [isFollowing, setIsFollowing] = useState(selected === '');
  const [lastSeen, setLastSeen] = useState(0);
  const virtual = useVirtual({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ROW_PX + (lines[index]?.idleMs === undefined ? 0 : IDLE_PX),
    getItemKey: useCallback((index: number) => lines[index]?.entry.row.id ?? index, [lines]),
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const index = useMemo(() => lines.findIndex(({ entry }) => entry.row.id === selected), [lines, selected]);
  const newest = useMemo(() => lines.reduce((most, { entry }) => Math.max(most, entry.row.seq), 0), [lines]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && isFollowing) element.scrollTop = element.scrollHeight;
    if (isFollowing) setLastSeen(newest);
  }, [lines, isFollowing]);
  // The row may have been selected elsewhere, arrive after a reload, or be hidden by the inspector that has opened.
  const isKnown = index >= 0;
  useLayoutEffect(() => {
    if (!isKnown) return;
    const frame = requestAnimationFrame(() => {
      virtual.scrollToIndex(index);
      setIsFollowing(virtual.isAtEnd(NEAR_PX));
    });
    return () => cancelAnimationFrame(frame);
  }, [isKnown, selected]);

  const select = (to: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, to))];
    if (!line) return;
    place.row.value = line.entry.row.id;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = lines.length - 1;
    const keys: Record<string, () => void> = {
      ArrowDown: () => select(index < 0 ? last : index + 1),
      ArrowUp: () => select(index < 0 ? last : index - 1),
      PageDown: () => select(index + PAGE_ROWS),
      PageUp: () => select(index < 0 ? last : index - PAGE_ROWS),
      Home: () => select(0),
      End: () => select(last),
      Enter: onOpen,
      Escape: () => {
        place.row.value = '';
      },
    };
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  const news = useMemo(
    () => (isFollowing ? 0 : lines.filter(({ entry }) => entry.row.seq > lastSeen).length),
    [lines, isFollowing, lastSeen],
  );
  const isActiveDrawn = items.some((item) => item.index === index);
  return (
    <div class="list-frame">
      <div class="list-scroller" ref={scroller} onScroll={() => setIsFollowing(virtual.isAtEnd(NEAR_PX))}>
        <div
          class="entries"
          role="listbox"
          aria-label="Rows of the timeline"
          tabIndex={0}
          aria-activedescendant={isActiveDrawn ? rowElementId(selected) : undefined}
          style={{ height: `${virtual.getTotalSize()}px` }}
          onKeyDown={onKeyDown}
          onPointerLeave={() => {
            highlighted.value = '';
          }}
        >
          {items.map(({ index: each, start }) => {
            const line = lines[each];
            if (!line) return null;
            const { row } = line.entry;
            const messages = row.kind === 'step' ? undefined : row.messages;
            return (
              <EntryRow
                key={row.id}
                line={line}
                nameOf={nameOf}
                isSelected={row.id === selected}
                isHighlighted={messages?.includes(highlighted.value) ?? false}
                position={each + 1}
                count={lines.length}
                start={start}
                onSelect={({ shiftKey }) => {
                  if (shiftKey) return onPick(row.id);
                  place.row.value = row.id;
                }}
                onHover={() => {
                  highlighted.value = messages?.[0] ?? '';
                }}
              />
            );
          })}
        </div>
      </div>
      {news > 0 && (
        <button type="button" class="primary news" onClick={() => setIsFollowing(true)}>
          {news.toLocaleString('en')} new
        </button>
      )}
    </div>
  );
}
