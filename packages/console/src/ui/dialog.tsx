import { signal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { Modal } from './modal.tsx';
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

/** A dialog that `openDialog` opened. */
export function Dialog({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Modal title={title} onClose={closeDialog}>
      {children}
    </Modal>
  );
}
