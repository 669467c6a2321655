import { notify } from '../session/notices.ts';

/** A button that copies a text. */
export function CopyButton({ label, text }: { label: string; text: string | (() => string) }) {
  return (
    <button type="button" onClick={() => void copy(typeof text === 'string' ? text : text())}>
      {label}
    </button>
  );
}

/** Copies a text, and says whether that worked. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('Copied');
  } catch {
    const hint = 'Select the text, and press Ctrl+C or ⌘C. Browsers allow it on https: and localhost only.';
    notify('Failed to copy: the browser does not allow it', { hint, isError: true });
  }
}
