import { toChatId } from '@whapi-webhooks/mock/internals';
import type { Exchange } from '../receiver/exchange-log.ts';

/** A number in digits, what has a domain, or the chat of stories: all that a message may be sent to. */
const ADDRESS = /"(\d{7,20}|[\w.-]+@[\w.]+|stories)"/g;

/** The chats and people that webhooks name, and to whom a receiver may therefore write. */
export class Mentions {
  readonly #chats = new Set<string>();
  #seen = 0;

  /** @param exchanges all of one trial so far: each is read once */
  see(exchanges: readonly Exchange[]): void {
    for (; this.#seen < exchanges.length; this.#seen++) {
      for (const [, address = ''] of exchanges[this.#seen]?.sent.matchAll(ADDRESS) ?? []) {
        this.#chats.add(toChatId(address));
      }
    }
  }

  has(chatId: string): boolean {
    return this.#chats.has(chatId);
  }

  get all(): Iterable<string> {
    return this.#chats;
  }
}
