import { effect, type Signal, signal } from '@preact/signals';

/** Where the reader is: kept in the address, so that a reload and a copied link lead back. */
export interface Place {
  /** The id of the open chat. */
  chat: Signal<string>;
  /** The id of the selected row of the timeline, such as `d3`. */
  row: Signal<string>;
  /** The filter of the timeline. */
  filter: Signal<string>;
  /** What a narrow window shows. */
  pane: Signal<string>;
}

const DEFAULTS = { chat: '', row: '', filter: '', pane: 'phone' };

/** Reads the place from the address of the page, and keeps it there. */
export function keepPlace(): Place {
  const given = new URLSearchParams(location.search);
  const [chat, row, filter, pane] = (['chat', 'row', 'filter', 'pane'] as const).map((name) =>
    signal(given.get(name) ?? DEFAULTS[name]),
  ) as [Signal<string>, Signal<string>, Signal<string>, Signal<string>];
  const place: Place = { chat, row, filter, pane };
  effect(() => {
    const url = new URL(location.href);
    for (const [name, { value }] of Object.entries(place) as [keyof Place, Signal<string>][]) {
      if (value === DEFAULTS[name]) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  });
  return place;
}
