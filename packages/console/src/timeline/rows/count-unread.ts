import { effect, type ReadonlySignal } from '@preact/signals';
import type { Row } from '../../api/row.ts';

/** Counts in the title what happens while the page is hidden. Returns a function that stops it. */
export function countUnread(rows: ReadonlySignal<readonly Row[]>): () => void {
  const title = document.title;
  let seen = 0;
  const show = () => {
    const newest = rows.value.at(-1)?.seq ?? 0;
    if (!document.hidden) seen = newest;
    const unread = rows.value.filter(({ kind, seq }) => kind !== 'attempt' && seq > seen).length;
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
  };
  document.addEventListener('visibilitychange', show);
  const stop = effect(show);
  return () => {
    stop();
    document.removeEventListener('visibilitychange', show);
  };
}
