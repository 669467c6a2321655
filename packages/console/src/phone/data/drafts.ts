const KEY = 'drafts';

/** Unsent texts by chat, kept as long as the tab is open. */
export class Drafts {
  readonly #texts: Record<string, string> = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');

  get(chatId: string): string {
    return this.#texts[chatId] ?? '';
  }

  set(chatId: string, text: string): void {
    if (text === '') delete this.#texts[chatId];
    else this.#texts[chatId] = text;
    sessionStorage.setItem(KEY, JSON.stringify(this.#texts));
  }
}
