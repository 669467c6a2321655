import { type ReadonlySignal, signal } from '@preact/signals';
import { isGroup, type Person } from './entities.ts';
import type { PhoneData } from './phone-data.ts';

const KEY = 'typing is shown';
const STOPS_AFTER_MS = 4_000;

/** Whether the channel sees that a person types. */
const isOn = signal(localStorage.getItem(KEY) !== 'no');

interface Place {
  readonly id: string;
  readonly phone: PhoneData;
  readonly author: ReadonlySignal<Person>;
}

/** Reports that a person types or records, and that they have stopped: once each, not for each key. */
export class Typing {
  readonly #chat: Place;
  readonly isOn = isOn;
  #from: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(chat: Place) {
    this.#chat = chat;
  }

  switch(): void {
    isOn.value = !isOn.value;
    localStorage.setItem(KEY, isOn.value ? 'yes' : 'no');
    if (!isOn.value) this.stop();
  }

  type(): void {
    this.#start('startTyping');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop(), STOPS_AFTER_MS);
  }

  record(): void {
    this.#start('startRecording');
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#from === undefined) return;
    const from = this.#from;
    this.#from = undefined;
    void this.#say('stopTyping', from);
  }

  #start(verb: string): void {
    const { author, phone } = this.#chat;
    const { id, isAccount } = author.value;
    if (!isOn.value || isAccount || !phone.isConnected || this.#from === id) return;
    this.stop();
    this.#from = id;
    void this.#say(verb, id);
  }

  #say(verb: string, from: string): Promise<unknown> {
    const { id, phone } = this.#chat;
    return phone.session.act(verb, { from, ...(isGroup(id) && { chatId: id }) });
  }
}
