import { type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { coalesced } from '../api/coalesced.ts';
import type { ControlClient } from '../api/control-client.ts';
import { outcomeOf } from '../api/outcome-of.ts';
import type { components } from '../generated/control.d.ts';

type Schemas = components['schemas'];

/** What the bar shows of the mock, beside the timeline. */
export interface BarState {
  faults: readonly Schemas['Fault'][];
  /** Undefined until it has been read once. */
  clock: (Schemas['Clock'] & { readAt: number }) | undefined;
}

/** Reads faults and clock, and remembers them. */
export class BarStore {
  readonly #client: ControlClient;
  readonly #state = signal<BarState>({ faults: [], clock: undefined });
  /** Reads them again. Many calls at once cause two readings at most. */
  readonly refresh = coalesced(() => this.#read());

  constructor(client: ControlClient) {
    this.#client = client;
  }

  get state(): ReadonlySignal<BarState> {
    return this.#state;
  }

  async #read(): Promise<void> {
    const [faults, clock] = await Promise.all([
      outcomeOf(this.#client.GET('/faults')),
      outcomeOf(this.#client.GET('/clock')),
    ]);
    const known = this.#state.value;
    this.#state.value = {
      faults: faults.data?.faults ?? known.faults,
      clock: clock.data ? { ...clock.data, readAt: Date.now() } : known.clock,
    };
  }
}

export const BarContext = createContext<BarStore | undefined>(undefined);

/** Faults and clock, and how to read them again. */
export function useBarState(): BarState & { refresh(): void } {
  const store = useContext(BarContext);
  if (!store) throw new Error('Failed to draw: there is no bar around the component');
  return { ...store.state.value, refresh: store.refresh };
}
