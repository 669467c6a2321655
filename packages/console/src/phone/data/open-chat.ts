import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PhoneMessagesResult } from '@whapi-webhooks/types/steps';
import { coalesced } from '../../api/coalesced.ts';
import type { Person, PhoneChat, PhoneMessage } from './entities.ts';
import { accountOf, authorsIn } from './people.ts';
import type { PhoneData } from './phone-data.ts';
import { readMessages } from './read-state.ts';
import { Typing } from './typing.ts';

const PAGE = 60;
const MOST = 1_000;

/** What the person is doing with a message of the chat, instead of writing a new one. */
export interface MessageInHand {
  kind: 'reply' | 'edit';
  message: PhoneMessage['message'];
}

/** The chat that is open: its messages, and the person who is written as. */
export class OpenChat {
  readonly id: string;
  readonly phone: PhoneData;
  readonly entry: ReadonlySignal<PhoneChat | undefined>;
  /** Oldest first. Undefined until they have been read. */
  readonly messages: Signal<readonly PhoneMessage[] | undefined> = signal(undefined);
  /** Whether there are older messages than these. */
  readonly hasOlder = signal(false);
  readonly trouble = signal<string | undefined>(undefined);
  readonly authors: ReadonlySignal<readonly Person[]>;
  /** Who writes. */
  readonly author: ReadonlySignal<Person>;
  readonly typing: Typing;
  readonly inHand = signal<MessageInHand | undefined>(undefined);
  /** Whether the newest message is in sight: then older pages are dropped. */
  isAtEnd = true;
  readonly #authorId = signal('');
  /** People who are in no list, whom the user entered. */
  readonly #guests = signal<readonly Person[]>([]);
  readonly #stop: () => void;
  readonly #read: () => void;
  #isReadingOlder = false;
  #isClosed = false;

  constructor(phone: PhoneData, id: string) {
    this.phone = phone;
    this.id = id;
    this.typing = new Typing(this);
    this.entry = computed(() => phone.chats.value?.get(id));
    this.authors = computed(() => [
      ...this.#guests.value,
      ...authorsIn(phone, id, this.entry.value, this.messages.value ?? []),
    ]);
    this.author = computed(
      () =>
        this.authors.value.find((each) => each.id === this.#authorId.value) ??
        this.authors.value[0] ??
        accountOf(phone),
    );
    this.#read = coalesced(() => this.#readNewest());
    let seen = -1;
    this.#stop = effect(() => {
      const changes = phone.changesOf(id);
      const { chats, hasMoreChats, isConnected } = phone;
      if (changes === seen || !isConnected || !chats.value) return;
      // Nobody has written in it yet.
      if (!chats.value.has(id) && !hasMoreChats.value) {
        this.messages.value = [];
        return;
      }
      seen = changes;
      this.#read();
    });
  }

  writeAs(id: string): void {
    this.#authorId.value = id;
  }

  addGuest(person: Person): void {
    if (!this.authors.value.some(({ id }) => id === person.id)) this.#guests.value = [...this.#guests.value, person];
    this.writeAs(person.id);
  }

  /** Does something in the chat as the person who is written as. */
  async act(verb: string, argument: object): Promise<boolean> {
    return (await this.phone.session.act(verb, { ...argument, from: this.author.value.id })) !== undefined;
  }

  readAgain(): void {
    this.#read();
  }

  async readOlder(): Promise<void> {
    const [oldest] = this.messages.value ?? [];
    if (this.#isReadingOlder || !this.hasOlder.value || !oldest) return;
    this.#isReadingOlder = true;
    const page = await this.#page({ limit: PAGE, before: oldest.message.id });
    this.#isReadingOlder = false;
    // What was the oldest message may be gone meanwhile.
    if (!page || this.messages.value?.[0]?.message.id !== oldest.message.id) return;
    this.messages.value = [...page.messages, ...this.messages.value];
    this.hasOlder.value = page.before !== undefined;
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
  }

  async #readNewest(): Promise<void> {
    if (this.#isClosed) return;
    const known = this.messages.value ?? [];
    const limit = this.isAtEnd ? PAGE : Math.min(MOST, Math.max(PAGE, known.length + PAGE));
    const page = await this.#page({ limit });
    if (!page) return;
    const first = page.messages[0]?.message.id;
    const overlap = known.findIndex(({ message }) => message.id === first);
    const isLonger = !this.isAtEnd && overlap > 0;
    const older = isLonger ? known.slice(0, overlap) : [];
    if (!isLonger) this.hasOlder.value = page.before !== undefined;
    this.messages.value = [...older, ...withKnown(page.messages, known)];
  }

  async #page(query: { limit: number; before?: string }): Promise<PhoneMessagesResult | undefined> {
    const { data, error } = await readMessages(this.phone.session.client, this.id, query);
    // It was deleted meanwhile.
    if (error?.code === 'not-found') return { messages: [] };
    this.trouble.value = error?.message;
    return data;
  }
}

/** The messages, where nothing has changed as the objects that are drawn already. */
function withKnown(messages: readonly PhoneMessage[], known: readonly PhoneMessage[]): PhoneMessage[] {
  const byId = new Map(known.map((each) => [each.message.id, each]));
  return messages.map((each) => {
    const before = byId.get(each.message.id);
    return before && JSON.stringify(before) === JSON.stringify(each) ? before : each;
  });
}
