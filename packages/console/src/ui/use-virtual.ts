import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Provided = 'observeElementRect' | 'observeElementOffset' | 'scrollToFn';
type Options<Scroll extends Element> = Omit<VirtualizerOptions<Scroll, HTMLElement>, Provided>;

/**
 * Says which rows of a long list are to be drawn, and draws the component again whenever that changes. Each drawn row
 * needs `data-index` and `ref={virtual.measureElement}`.
 * @example
 * const list = useRef<HTMLOListElement>(null);
 * const virtual = useVirtual({ count, getScrollElement: () => list.current, estimateSize: () => 24 });
 * virtual.getVirtualItems().map(({ index, key, start }) => …);
 */
export function useVirtual<Scroll extends Element>(options: Options<Scroll>): Virtualizer<Scroll, HTMLElement> {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const all: VirtualizerOptions<Scroll, HTMLElement> = {
    ...options,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange(virtual, isScrolling) {
      redraw();
      options.onChange?.(virtual, isScrolling);
    },
  };
  const [virtual] = useState(() => new Virtualizer(all));
  virtual.setOptions(all);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}
