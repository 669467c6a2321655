import type { CheckedText, CheckTextOptions } from './check-text.ts';

/** A text takes far less. */
const LONGEST_MS = 30_000;

/** What checks texts one after another. Only the last one counts. */
export interface TextChecker {
  /** Checks a text, and gives up the one before it. The answer never comes if another text follows. */
  check(text: string, options: CheckTextOptions): Promise<CheckedText>;
  close(): void;
}

/** Checks texts in a thread. One that takes too long is ended. */
export function textChecker(createWorker: () => Worker): TextChecker {
  let worker: Worker | undefined;
  let isBusy = false;
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    isBusy = false;
  }

  return {
    check: (text, options) =>
      new Promise((resolve) => {
        if (isBusy) end();
        clearTimeout(timer);
        const id = ++last;
        const fail = (problem: string) => {
          end();
          const counts = { payloads: 0, valid: 0, invalid: 0, unknown: 0, warnings: 0 };
          resolve({ counts, payloads: [], problem });
        };
        worker ??= createWorker();
        isBusy = true;
        timer = setTimeout(fail, LONGEST_MS, 'The check took too long. Use `npx whapi-webhooks validate`');
        worker.onerror = ({ message }) => fail(`The check failed: ${message || 'its code could not be loaded'}`);
        worker.onmessage = ({ data }: MessageEvent<{ id: number; checked: CheckedText }>) => {
          if (data.id !== id) return;
          clearTimeout(timer);
          isBusy = false;
          resolve(data.checked);
        };
        worker.postMessage({ id, text, ...options });
      }),
    close: end,
  };
}
