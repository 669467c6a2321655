import { type CheckTextOptions, checkText } from './check-text.ts';

/** A text to check, with a number that the answer repeats. */
export interface CheckJob extends CheckTextOptions {
  id: number;
  text: string;
}

/** Checks texts in a thread of its own, so that the page stays usable meanwhile. */
self.addEventListener('message', ({ data }: MessageEvent<CheckJob>) => {
  const { id, text, ...options } = data;
  self.postMessage({ id, checked: checkText(text, options) });
});
