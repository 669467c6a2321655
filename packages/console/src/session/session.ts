import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type ControlClient, createControlClient } from '../api/control-client.ts';
import { type Connection, followEvents } from '../api/follow-events.ts';
import { outcomeOf } from '../api/outcome-of.ts';
import type { Row } from '../api/row.ts';
import type { paths } from '../generated/control.d.ts';
import { notify } from './notices.ts';
import { keepPlace, type Place } from './place.ts';
import { Rows } from './rows.ts';

type Status = paths['/status']['get']['responses'][200]['content']['application/json'];

/** What all parts of the page share. */
export interface Session {
  /** The id of the channel that the address names. Absent where there is only one. */
  readonly channel: string | undefined;
  readonly client: ControlClient;
  readonly connection: ReadonlySignal<Connection>;
  /** Undefined until it has been read once. */
  readonly status: ReadonlySignal<Status | undefined>;
  readonly place: Place;
  readonly rows: Rows;
  /** Counts up whenever a chat changes, by its id; the empty id means all of them. */
  readonly chatChanges: Signal<ReadonlyMap<string, number>>;
  /** Counts up whenever what is no chat changes: the clock, faults, labels, the channel's health. */
  readonly stateChanges: Signal<number>;
  /** Reads the status again. */
  readStatus(): void;
  /** Does something to the channel: a verb, and its argument. Errors are shown; then it returns undefined. */
  act(verb: string, argument: object): Promise<unknown>;
  close(): void;
}

/** Connects to the mock that serves the page. */
export function openSession(token: string | undefined): Session {
  const baseUrl = new URL('.', location.href).href.replace(/\/$/, '');
  const channel = new URLSearchParams(location.search).get('channel') ?? undefined;
  const client = createControlClient({ baseUrl, token, channel });
  const connection = signal<Connection>('connecting');
  const status = signal<Status | undefined>();
  const rows = new Rows();
  const chatChanges = signal<ReadonlyMap<string, number>>(new Map());
  const stateChanges = signal(0);
  const ending = new AbortController();
  const changed = (id: string) => {
    chatChanges.value = new Map([...chatChanges.value, [id, (chatChanges.value.get(id) ?? 0) + 1]]);
  };
  const readStatus = () => {
    void client.GET('/status').then(
      ({ data }) => {
        if (data) status.value = data;
      },
      // The stream notices that the mock is gone.
      () => {},
    );
  };
  const readAnew = () => {
    changed('');
    stateChanges.value += 1;
    readStatus();
  };

  void followEvents({
    url: `${baseUrl}/events${channel === undefined ? '' : `?channel=${encodeURIComponent(channel)}`}`,
    token,
    signal: ending.signal,
    onConnection(now) {
      connection.value = now;
      if (now === 'open') readAnew();
      // The mock may be there, and refuse the channel: its status says which there are.
      if (now === 'lost') readStatus();
    },
    onEvent({ name, data }) {
      if (name === 'row' || name === 'change') rows.put(data as Row);
      // Without an id: any of so many that they are not named.
      if (name === 'chat') changed((data as { id?: string }).id ?? '');
      if (name === 'state') {
        stateChanges.value += 1;
        // An app may have subscribed.
        readStatus();
      }
      if (name !== 'reset') return;
      rows.clear();
      readAnew();
    },
  });

  return {
    channel,
    client,
    connection,
    status,
    place: keepPlace(),
    rows,
    chatChanges,
    stateChanges,
    readStatus,
    async act(verb, argument) {
      const { data, problem } = await outcomeOf(
        client.POST(`/channel/${verb}` as '/channel/react', { body: argument as never }),
      );
      if (problem) notify(problem.message, { hint: problem.hint, isError: true });
      return data;
    },
    close: () => ending.abort(),
  };
}
