/** What a long list consists of. */
export interface VirtualOptions {
  count: number;
  getScrollElement(): HTMLElement | null;
  /** The height of a row until it is measured, in pixels. */
  estimateSize(index: number): number;
  /** What a row is called, whatever is added before it. Default: its index. Another function: other rows. */
  getItemKey?(index: number): string | number;
  /** How many rows are drawn before and after those in sight. Default 4. */
  overscan?: number;
  /** Keeps what is in sight where it is when rows are added before it, or change their sizes. */
  anchorTo?: 'end';
  /** Follows the end while the reader is there. */
  followOnAppend?: boolean;
  /** How far from the end the reader still is there, in pixels. Default 1. */
  scrollEndThreshold?: number;
  /** Called whenever the reader scrolls, or sizes change. */
  onChange?(list: VirtualList): void;
}

/** A row that is to be drawn. */
export interface VirtualItem {
  index: number;
  key: string | number;
  /** Its distance from the start of the list, in pixels. */
  start: number;
}

/** How long a row that was scrolled to is kept in sight while those around it are measured. */
const SETTLING_FRAMES = 3;

/** Knows where the rows of a long list are, and which of them are in sight. */
export class VirtualList {
  #options: VirtualOptions;
  readonly #redraw: () => void;
  /** Heights that were measured. */
  readonly #sizes = new Map<string | number, number>();
  /** Where each row begins, and where the last one ends. */
  #starts: number[] = [0];
  #isStale = true;
  #element: HTMLElement | null = null;
  #drawn = '';
  #wasAtEnd = true;
  /** The first row in sight, and how far it is scrolled out. */
  #anchor: { key: string | number; by: number } | undefined;
  #target: { index: number; align: 'auto' | 'center' } | undefined;
  readonly #observer: ResizeObserver;

  constructor(options: VirtualOptions, redraw: () => void) {
    this.#options = options;
    this.#redraw = redraw;
    this.#observer = new ResizeObserver((entries) =>
      this.#measured(entries.map(({ target }) => target as HTMLElement)),
    );
  }

  setOptions(options: VirtualOptions): void {
    const { count, getItemKey } = this.#options;
    if (count !== options.count || getItemKey !== options.getItemKey) this.#isStale = true;
    this.#options = options;
  }

  get scrollOffset(): number {
    return this.#element?.scrollTop ?? 0;
  }

  getTotalSize(): number {
    return this.#positions().at(-1) ?? 0;
  }

  getVirtualItems(): VirtualItem[] {
    const [first, end] = this.#range();
    this.#drawn = `${first},${end}`;
    const starts = this.#positions();
    return Array.from({ length: end - first }, (_, offset) => {
      const index = first + offset;
      return { index, key: this.#keyOf(index), start: starts[index] ?? 0 };
    });
  }

  isAtEnd(threshold = 1): boolean {
    const element = this.#element;
    return !element || element.scrollTop + element.clientHeight >= element.scrollHeight - threshold;
  }

  scrollToEnd(): void {
    this.#wasAtEnd = true;
    if (this.#element) this.#element.scrollTop = this.#element.scrollHeight;
  }

  /** Brings a row into sight, if it is not. */
  scrollToIndex(index: number, { align = 'auto' }: { align?: 'auto' | 'center' } = {}): void {
    const target = { index, align };
    this.#target = target;
    this.#wasAtEnd = false;
    this.#aim();
    let frames = SETTLING_FRAMES;
    const wait = () => {
      frames -= 1;
      if (frames > 0) requestAnimationFrame(wait);
      else if (this.#target === target) this.#target = undefined;
    };
    requestAnimationFrame(wait);
  }

  /** Follows the size of a row: its `ref`. */
  readonly measureElement = (row: HTMLElement | null): void => {
    if (row) this.#observer.observe(row);
  };

  /** To be called after each drawing, before it is shown. */
  placed(): void {
    const element = this.#options.getScrollElement();
    if (element !== this.#element) this.#attach(element);
    if (!element) return;
    const { anchorTo, followOnAppend } = this.#options;
    if (this.#target) this.#aim();
    else if (anchorTo && followOnAppend && this.#wasAtEnd) element.scrollTop = element.scrollHeight;
    else if (anchorTo && this.#anchor) this.#restore(this.#anchor);
    this.#note();
    if (this.#drawn !== String(this.#range())) this.#redraw();
  }

  close(): void {
    this.#attach(null);
    this.#observer.disconnect();
  }

  #attach(element: HTMLElement | null): void {
    this.#element?.removeEventListener('scroll', this.#scrolled);
    if (this.#element) this.#observer.unobserve(this.#element);
    this.#element = element;
    if (!element) return;
    // The browser would keep something else where it is.
    element.style.overflowAnchor = 'none';
    element.addEventListener('scroll', this.#scrolled, { passive: true });
    this.#observer.observe(element);
  }

  readonly #scrolled = (): void => {
    this.#note();
    this.#options.onChange?.(this);
    if (this.#drawn !== String(this.#range())) this.#redraw();
  };

  #measured(elements: readonly HTMLElement[]): void {
    let isChanged = false;
    for (const element of elements) {
      if (element === this.#element) {
        isChanged = true;
        continue;
      }
      if (!element.isConnected) {
        this.#observer.unobserve(element);
        continue;
      }
      const key = this.#keyOf(Number(element.dataset.index));
      if (this.#sizes.get(key) === element.offsetHeight) continue;
      this.#sizes.set(key, element.offsetHeight);
      this.#isStale = true;
      isChanged = true;
    }
    if (!isChanged) return;
    this.#options.onChange?.(this);
    this.#redraw();
  }

  #positions(): number[] {
    if (!this.#isStale) return this.#starts;
    this.#isStale = false;
    const starts = [0];
    for (let index = 0, end = 0; index < this.#options.count; index++) {
      end += this.#sizes.get(this.#keyOf(index)) ?? this.#options.estimateSize(index);
      starts.push(end);
    }
    this.#starts = starts;
    return starts;
  }

  /** The first row to draw, and the one after the last. */
  #range(): [number, number] {
    const { count, overscan = 4 } = this.#options;
    const height = this.#element?.clientHeight ?? 0;
    const first = this.#indexAt(this.scrollOffset);
    const last = this.#indexAt(this.scrollOffset + height);
    return [Math.max(0, first - overscan), Math.min(count, last + 1 + overscan)];
  }

  /** The row at a distance from the start. */
  #indexAt(offset: number): number {
    const starts = this.#positions();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle + 1] ?? Number.POSITIVE_INFINITY) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #keyOf(index: number): string | number {
    return this.#options.getItemKey?.(index) ?? index;
  }

  /** Remembers what is in sight. */
  #note(): void {
    const { scrollEndThreshold = 1 } = this.#options;
    const first = this.#indexAt(this.scrollOffset);
    this.#wasAtEnd = this.isAtEnd(scrollEndThreshold);
    this.#anchor = { key: this.#keyOf(first), by: this.scrollOffset - (this.#positions()[first] ?? 0) };
  }

  #restore({ key, by }: { key: string | number; by: number }): void {
    const { count } = this.#options;
    const element = this.#element;
    for (let index = 0; index < count && element; index++) {
      if (this.#keyOf(index) !== key) continue;
      const wanted = (this.#positions()[index] ?? 0) + by;
      if (Math.abs(element.scrollTop - wanted) > 1) element.scrollTop = wanted;
      return;
    }
  }

  /** Scrolls to where the wanted row is now believed to be. */
  #aim(): void {
    const element = this.#element;
    if (!this.#target || !element) return;
    const { index, align } = this.#target;
    const [start = 0, end = start] = this.#positions().slice(index, index + 2);
    const { scrollTop, clientHeight } = element;
    if (align === 'center') element.scrollTop = (start + end - clientHeight) / 2;
    else if (start < scrollTop) element.scrollTop = start;
    else if (end > scrollTop + clientHeight) element.scrollTop = end - clientHeight;
  }
}
