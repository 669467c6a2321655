import { notify } from '../session/notices.ts';

/** Copies a text, and says so. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify(`${what} copied.`);
  } catch {
    notify(`Failed to copy: the browser does not allow it.`, { hint: text, isError: true });
  }
}
