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
  /** Whether dragging to the right, or down, makes the pane smaller. */
  isReversed?: boolean;
  /** Whether the panes are above each other. */
  isHorizontal?: boolean;
}

const STEP = 16;

/** A line between two panes that resizes one of them, by mouse or by the arrow keys. */
export function Splitter(props: SplitterProps) {
  const { label, name, variable, initial, least, most, isReversed = false, isHorizontal = false } = props;
  const [size, setSize] = useState(() => Number(localStorage.getItem(`size of ${name}`)) || initial);
  const start = useRef<{ at: number; size: number } | undefined>(undefined);
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)));
  useEffect(() => {
    document.documentElement.style.setProperty(variable, `${within(size)}px`);
    localStorage.setItem(`size of ${name}`, `${size}`);
  }, [size]);
  const [less, more] = isHorizontal ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const placeOf = ({ clientX, clientY }: PointerEvent) => (isHorizontal ? clientY : clientX);
  const grow = (by: number) => setSize((now) => within(now + (isReversed ? -by : by)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused or dragged.
    <div
      class={isHorizontal ? 'splitter horizontal' : 'splitter'}
      role="separator"
      aria-orientation={isHorizontal ? 'horizontal' : 'vertical'}
      aria-label={label}
      aria-valuenow={within(size)}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== less && event.key !== more) return;
        event.preventDefault();
        grow(event.key === more ? STEP : -STEP);
      }}
      onPointerDown={(event) => {
        start.current = { at: placeOf(event), size: within(size) };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!start.current) return;
        const moved = placeOf(event) - start.current.at;
        setSize(within(start.current.size + (isReversed ? -moved : moved)));
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
    />
  );
}
