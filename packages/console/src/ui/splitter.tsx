import { useEffect, useRef, useState } from 'preact/hooks';

interface SplitterProps {
  /** What the separator resizes. */
  label: string;
  /** The name under which the size is remembered. */
  name: string;
  /** The CSS variable that gets the size, in pixels. */
  variable: string;
  initial: number;
  least: number;
  most: number;
  /** Whether dragging to the right makes the pane smaller. */
  isReversed?: boolean;
}

const STEP = 16;

/** A line between two panes that resizes one of them, by mouse or by the arrow keys. */
export function Splitter({ label, name, variable, initial, least, most, isReversed = false }: SplitterProps) {
  const [size, setSize] = useState(() => Number(localStorage.getItem(`size of ${name}`)) || initial);
  const start = useRef<{ x: number; size: number } | undefined>(undefined);
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)));
  useEffect(() => {
    document.documentElement.style.setProperty(variable, `${within(size)}px`);
    localStorage.setItem(`size of ${name}`, `${size}`);
  }, [size]);
  const grow = (by: number) => setSize((now) => within(now + (isReversed ? -by : by)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused or dragged.
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={within(size)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') grow(-STEP);
        if (key === 'ArrowRight') grow(STEP);
      }}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, size: within(size) };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={({ clientX }) => {
        if (!start.current) return;
        const moved = clientX - start.current.x;
        setSize(within(start.current.size + (isReversed ? -moved : moved)));
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
    />
  );
}
