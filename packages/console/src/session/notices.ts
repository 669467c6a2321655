import { signal } from '@preact/signals';

/** Something that the reader must know, such as why an act failed. */
export interface Notice {
  id: number;
  text: string;
  hint?: string | undefined;
  isError: boolean;
  /** What the reader can do about it. */
  action?: NoticeAction | undefined;
}

interface NoticeAction {
  label: string;
  run(): void;
}

interface NoticeOptions {
  hint?: string | undefined;
  isError?: boolean;
  action?: NoticeAction | undefined;
}

const MOST = 4;
let lastId = 0;

/** What is shown at this moment, the newest last. */
export const notices = signal<readonly Notice[]>([]);

export function notify(text: string, { hint, isError = false, action }: NoticeOptions = {}) {
  lastId += 1;
  notices.value = [...notices.value, { id: lastId, text, hint, isError, action }].slice(-MOST);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
