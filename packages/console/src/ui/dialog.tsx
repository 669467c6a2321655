import { signal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';

const shown = signal<VNode | undefined>(undefined);

/** Opens a dialog, which is a `Dialog` or draws one. */
export function openDialog(dialog: VNode): void {
  shown.value = dialog;
}

export function closeDialog(): void {
  shown.value = undefined;
}

/** The place of the dialog that is open, if any. */
export function DialogHost() {
  return shown.value ?? null;
}

/** A dialog with a title. Escape closes it, and the focus returns to where it was. */
export function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-label={title} onClose={closeDialog}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="plain" aria-label="Close" onClick={closeDialog}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
