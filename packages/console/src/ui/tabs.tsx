import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface TabsProps {
  /** What the tabs are about. */
  label: string;
  /** The titles of the tabs. */
  titles: readonly string[];
  /** The title of the open one. */
  open: string;
  onOpen(title: string): void;
  /** The content of the open one. */
  children: ComponentChildren;
}

/** Tabs: the arrow keys move between them. */
export function Tabs({ label, titles, open, onOpen, children }: TabsProps) {
  const id = useId();
  const move = (list: HTMLElement, by: number) => {
    const index = (titles.indexOf(open) + by + titles.length) % titles.length;
    onOpen(titles[index] ?? open);
    (list.children[index] as HTMLElement | undefined)?.focus();
  };
  return (
    <>
      <div
        role="tablist"
        class="tabs"
        aria-label={label}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'ArrowRight') move(currentTarget, 1);
          if (key === 'ArrowLeft') move(currentTarget, -1);
        }}
      >
        {titles.map((title) => (
          <button
            key={title}
            type="button"
            role="tab"
            id={`${id}-${title}`}
            aria-selected={title === open}
            aria-controls={id}
            tabIndex={title === open ? 0 : -1}
            onClick={() => onOpen(title)}
          >
            {title}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel can be scrolled by keyboard. */}
      <div role="tabpanel" class="tab-panel" id={id} aria-labelledby={`${id}-${open}`} tabIndex={0}>
        {children}
      </div>
    </>
  );
}
