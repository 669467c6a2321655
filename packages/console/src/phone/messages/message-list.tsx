import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { count } from '../../ui/count.ts';
import { Icon } from '../../ui/icon.tsx';
import { useVirtual } from '../../ui/use-virtual.ts';
import type { PhoneMessage } from '../data/entities.ts';
import { dayOf } from '../data/format.ts';
import { useOpenChat } from '../data/use-open-chat.ts';
import { MessageRow } from './message-row.tsx';

const NEAR_THE_START = 500;
const NEAR_THE_END = 40;

/** The messages of the open chat, of which only those in sight are drawn. */
export function MessageList({ messages }: { messages: readonly PhoneMessage[] }) {
  const chat = useOpenChat();
  const scroller = useRef<HTMLDivElement>(null);
  const active = useSignal('');
  /** The newest message that was in sight. */
  const seen = useSignal('');
  const virtual = useVirtual({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 60,
    getItemKey: (index) => messages[index]?.message.id ?? index,
    overscan: 6,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_THE_END,
    onChange(list) {
      chat.isAtEnd = list.isAtEnd(NEAR_THE_END);
      if (chat.isAtEnd) seen.value = newest;
      if ((list.scrollOffset ?? 0) < NEAR_THE_START) void chat.readOlder();
    },
  });
  const newest = messages.at(-1)?.message.id ?? '';
  useLayoutEffect(() => {
    virtual.scrollToEnd();
  }, []);
  useLayoutEffect(() => {
    if (chat.isAtEnd) seen.value = newest;
  }, [newest]);
  const unseen = messages.length - 1 - messages.findIndex(({ message }) => message.id === seen.value);
  const reach = (index: number) => {
    const id = messages[index]?.message.id;
    if (id === undefined) return;
    active.value = id;
    virtual.scrollToIndex(index);
    // It may have to be drawn first.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  return (
    <div class="messages">
      <div ref={scroller} class="message-scroller">
        <ol
          aria-label="Messages"
          style={{ height: `${virtual.getTotalSize()}px` }}
          onKeyDown={(event) => {
            const row = event.target as HTMLElement;
            if (row.tagName !== 'LI') return;
            const index = Number(row.dataset.index);
            const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: messages.length - 1 }[event.key];
            if (next !== undefined) {
              event.preventDefault();
              reach(next);
            }
            if (event.key === 'Enter' || event.key === 'ContextMenu') {
              event.preventDefault();
              row.querySelector<HTMLElement>('.message-menu')?.click();
            }
          }}
        >
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const entry = messages[index];
            return (
              entry && (
                <MessageRow
                  key={key}
                  entry={entry}
                  index={index}
                  start={start}
                  size={chat.hasOlder.value ? -1 : messages.length}
                  day={dayBefore(messages, index)}
                  isActive={active.value === entry.message.id || (active.value === '' && index === messages.length - 1)}
                  onActive={() => {
                    active.value = entry.message.id;
                  }}
                  onReach={(id) => reach(messages.findIndex(({ message }) => message.id === id))}
                  measure={virtual.measureElement}
                />
              )
            );
          })}
        </ol>
      </div>
      {unseen > 0 && seen.value !== '' && !chat.isAtEnd && (
        <button type="button" class="to-end" onClick={() => virtual.scrollToEnd()}>
          <Icon name="down" size={15} /> {count(unseen, 'new message')}
        </button>
      )}
    </div>
  );
}

/** The day of a message, if the one before it is of another day. */
function dayBefore(messages: readonly PhoneMessage[], index: number): string | undefined {
  const day = dayOf(messages[index]?.message.timestamp ?? 0);
  const before = messages[index - 1]?.message.timestamp;
  return before !== undefined && dayOf(before) === day ? undefined : day;
}
