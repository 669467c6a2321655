import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { VirtualList, type VirtualOptions } from './virtual-list.ts';

/**
 * Says which rows of a long list are to be drawn, and draws the component again whenever that changes. Rows whose size
 * is not known before need `data-index` and `ref={virtual.measureElement}`.
 * @example
 * const list = useRef<HTMLOListElement>(null);
 * const virtual = useVirtual({ count, getScrollElement: () => list.current, estimateSize: () => 24 });
 * virtual.getVirtualItems().map(({ index, key, start }) => …);
 */
export function useVirtual(options: VirtualOptions): VirtualList {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const [virtual] = useState(() => new VirtualList(options, redraw));
  virtual.setOptions(options);
  useLayoutEffect(() => () => virtual.close(), []);
  useLayoutEffect(() => virtual.placed());
  return virtual;
}
