import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './menu.css';

export interface MenuItem {
  label: string;
  /** What is beside the label. */
  icon?: ComponentChildren;
  /** Present: the item can be on or off. */
  isOn?: boolean;
  isDanger?: boolean;
  /** Why it cannot be selected. */
  hindrance?: string | undefined;
  onSelect(): void;
}

/** Items that belong together, under a title. */
export interface MenuGroup {
  title?: string;
  /** Side by side, such as emoji. */
  isRow?: boolean;
  items: readonly MenuItem[];
}

interface MenuProps {
  label: string;
  children: ComponentChildren;
  /** Asked when the menu opens. */
  groups(): readonly MenuGroup[];
  class?: string;
  tabIndex?: number;
  disabled?: boolean;
}

/** A button that opens a menu. Arrow keys move in it, Escape closes it. */
export function Menu({ label, children, groups, class: className = 'plain', tabIndex, disabled = false }: MenuProps) {
  /** The number of the opening, 0 when it is closed: an event of one that was closed says nothing about the next. */
  const [opening, setOpening] = useState(0);
  const count = useRef(0);
  const open = () => setOpening(++count.current);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        class={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opening > 0}
        title={label}
        disabled={disabled}
        {...(tabIndex !== undefined && { tabIndex })}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.stopPropagation();
          open();
        }}
      >
        {children}
      </button>
      {opening > 0 && button.current && (
        <MenuPopup
          key={opening}
          label={label}
          anchor={button.current}
          groups={groups()}
          onClose={() => setOpening((now) => (now === opening ? 0 : now))}
        />
      )}
    </>
  );
}

interface MenuPopupProps {
  label: string;
  anchor: HTMLElement;
  groups: readonly MenuGroup[];
  onClose(): void;
}

function MenuPopup({ label, anchor, groups, onClose }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = popup.current;
    if (!menu) return;
    menu.showPopover();
    place(menu, anchor);
    itemsOf(menu)[0]?.focus();
  }, []);
  const close = () => {
    popup.current?.hidePopover();
    anchor.focus();
    onClose();
  };
  return (
    <div
      ref={popup}
      class="menu"
      role="menu"
      popover="auto"
      aria-label={label}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Tab') close();
        if (move(event.currentTarget, event.key)) event.preventDefault();
      }}
    >
      {groups.map(({ title, isRow, items }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
        <div
          key={title ?? index}
          role="group"
          class={isRow ? 'menu-row' : 'menu-group'}
          {...(title && { 'aria-label': title })}
        >
          {title && !isRow && <p aria-hidden="true">{title}</p>}
          {items.map(({ label: name, icon, isOn, isDanger, hindrance, onSelect }) => (
            <button
              key={name}
              type="button"
              role={isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
              {...(isOn !== undefined && { 'aria-checked': isOn })}
              {...(hindrance && { 'aria-disabled': true, title: hindrance })}
              class={isDanger ? 'plain danger' : 'plain'}
              tabIndex={-1}
              onClick={() => {
                if (hindrance) return;
                close();
                onSelect();
              }}
            >
              {icon}
              {name}
              {hindrance && <span class="faint"> ({hindrance})</span>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus as a key says. Returns whether the key is for that. */
function move(menu: HTMLElement, key: string): boolean {
  const items = itemsOf(menu);
  const now = items.indexOf(document.activeElement as HTMLElement);
  const step = STEPS[key];
  const next = key === 'Home' ? 0 : key === 'End' ? items.length - 1 : step === undefined ? undefined : now + step;
  if (next === undefined) return false;
  items.at(next % items.length)?.focus();
  return true;
}

/** Puts a menu below or above its button, inside the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const x = left + width > innerWidth - 8 ? right - width : left;
  const y = bottom + height > innerHeight - 8 ? top - height : bottom;
  menu.style.left = `${Math.max(8, x)}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}
