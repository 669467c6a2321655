import type { Output } from '../io.ts';

/** A stream that keeps its text, and on which a test can wait. */
export class TestOutput implements Output {
  isTTY = false;
  text = '';
  #waiting: (() => void)[] = [];

  write(text: string): void {
    this.text += text;
    for (const look of this.#waiting.splice(0)) look();
  }

  /** Resolves with the first match of a pattern, now or when it is written. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.text);
      if (match) return match;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}
