import { batch, effect, type Signal, signal } from '@preact/signals';
import { coalesced } from '../../api/coalesced.ts';
import type { Session } from '../../session/session.ts';
import { toVisible } from '../../ui/visible-text.tsx';
import { Drafts } from './drafts.ts';
import { chatWith, type PhoneChat, type Surroundings } from './entities.ts';
import { inShort } from './in-short.ts';
import { readChats } from './read-state.ts';

/** The call in progress. */
export interface OngoingCall {
  callId: string;
  chatId: string;
  from: string;
  status: string;
}

const PAGE = 100;

/** What the phone knows: the chats, and what it shows beside them. It reads them again when one has changed. */
export class PhoneData {
  readonly session: Session;
  readonly drafts = new Drafts();
  /** Undefined until they have been read. */
  readonly chats: Signal<ReadonlyMap<string, PhoneChat> | undefined> = signal(undefined);
  readonly surroundings: Signal<Surroundings | undefined> = signal(undefined);
  readonly hasMoreChats = signal(false);
  /** Why the chats cannot be read. */
  readonly trouble = signal<string | undefined>(undefined);
  /** What a screen reader announces. */
  readonly announced = signal('');
  readonly call = signal<OngoingCall | undefined>(undefined);
  /** The names of people who have not written yet, by the id of their chat. */
  readonly newPeople = signal<ReadonlyMap<string, string | undefined>>(new Map());
  /** The changes that the chats contain. */
  readonly #asOf = signal<ReadonlyMap<string, number>>(new Map());
  #pages = 1;
  readonly #read: () => void;
  readonly #stops: (() => void)[];

  constructor(session: Session) {
    this.session = session;
    this.#read = coalesced(() => this.#readPages());
    this.#stops = [
      effect(() => {
        if (session.chatChanges.value.size > 0) this.#read();
      }),
      effect(() => {
        if (session.stateChanges.value > 0) this.#read();
      }),
    ];
  }

  get isConnected(): boolean {
    return this.session.connection.value === 'open';
  }

  /** Counts up whenever the messages of a chat may have changed, once the chats are known to have it. */
  changesOf(chatId: string): number {
    const changes = this.#asOf.value;
    return (changes.get(chatId) ?? 0) + (changes.get('') ?? 0);
  }

  readAnew(): void {
    this.#read();
  }

  readMoreChats(): void {
    this.#pages += 1;
    this.#read();
  }

  /** Opens the chat with a person, who need not have written yet. */
  openPerson(number: string, name: string | undefined): void {
    const id = chatWith(number);
    if (!this.chats.value?.has(id)) this.newPeople.value = new Map([...this.newPeople.value, [id, name]]);
    this.session.place.chat.value = id;
  }

  close(): void {
    for (const stop of this.#stops) stop();
  }

  async #readPages(): Promise<void> {
    const { client, chatChanges } = this.session;
    const asOf = chatChanges.value;
    const chats = new Map<string, PhoneChat>();
    let after: string | undefined;
    for (let page = 0; page < this.#pages; page += 1) {
      const query = { limit: PAGE, ...(after !== undefined && { after }) };
      const { data, error } = await readChats(client, query);
      this.trouble.value = error?.message;
      if (!data) return;
      for (const chat of data.chats) chats.set(chat.chat.id, chat);
      const { chats: _, next, ...surroundings } = data;
      this.surroundings.value = surroundings;
      after = next;
      if (after === undefined) break;
    }
    batch(() => {
      this.hasMoreChats.value = after !== undefined;
      this.#put(chats);
      this.#asOf.value = asOf;
    });
  }

  #put(chats: ReadonlyMap<string, PhoneChat>): void {
    const before = this.chats.value;
    if (before) this.#announce(before, chats);
    this.chats.value = chats;
    const unknown = [...this.newPeople.value].filter(([id]) => !chats.has(id));
    if (unknown.length < this.newPeople.value.size) this.newPeople.value = new Map(unknown);
  }

  #announce(before: ReadonlyMap<string, PhoneChat>, after: ReadonlyMap<string, PhoneChat>): void {
    for (const [id, { chat, lastMessage }] of after) {
      const known = before.get(id)?.lastMessage;
      if (!lastMessage?.fromMe || known?.id === lastMessage.id) continue;
      if (known && known.timestamp > lastMessage.timestamp) continue;
      const where = id === this.session.place.chat.value ? 'New message' : `New message for ${chat.name ?? id}`;
      this.announced.value = toVisible(`${where}: ${inShort(lastMessage.type, lastMessage.text)}`);
    }
  }
}
