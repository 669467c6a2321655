import type { examples } from '@whapi-webhooks/contract/examples';
import type { Receiver } from '@whapi-webhooks/contract/receiver';
import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { ScenarioName } from '@whapi-webhooks/contract/steps';
import type { PayloadOf, WebhookSettings, WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import type { ScenarioFile, StepByName, StepName, StepResultByName } from '@whapi-webhooks/types/steps';
import type { HttpHandler } from 'msw';
import type { WebhookMatcher } from './assertions/find-delivery.ts';
import type { RequestMatcher } from './assertions/find-request.ts';
import type { WhapiChannel } from './channel/verbs/whapi-channel.ts';
import type { Duration } from './clock/duration.ts';
import type { WhapiClock } from './clock/mock-clock.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { DeepPartial } from './deep-partial.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { WhapiFaults } from './faults/faults.ts';
import type { WhapiGateway } from './gateway/create-gateway.ts';
import type { SendOptions } from './options/method-fields.ts';
import type { SubscribeOptions } from './options/whapi-fields.ts';
import type { WhapiRequest } from './requests/request.ts';
import type { WhapiSnapshot } from './snapshot/snapshot.ts';
import type { TimelineRow } from './timeline/timeline-row.ts';

type Examples = typeof examples;

/** The name of the event of a webhook. */
export type EventNameOf<W extends WhapiWebhook> = W extends { event: { type: infer T; event: infer M } }
  ? Extract<WhapiEventName, `${T & string}.${M & string}`>
  : never;

/** A scenario to play: the name of a built-in one, or what a scenario file contains. */
export type ScenarioInput = ScenarioName | ScenarioFile | ScenarioJson;

/** A scenario file as TypeScript reads it from JSON. */
export interface ScenarioJson {
  readonly steps: readonly { readonly do: string }[];
}

/** How a scenario is played. */
export interface PlayOptions {
  /** How long it may take, in real time: milliseconds, or a text such as `5m`. Default: 60 s. */
  limit?: Duration;
}

/** A scenario that was played. */
export interface PlayedScenario {
  /** What its steps returned, by their `as`. */
  results: Record<string, unknown>;
}

/** How what happened is exported. */
export interface ExportOptions {
  /** `scenario`: a scenario file, which `play` plays. `test`: the text of a test file for Vitest. */
  as: 'scenario' | 'test';
  /** What happened, in one line. Default: none. */
  title?: string;
  /** Whether to export the rest where something is missing. Default: no, an `ExportError` says what it is. */
  partial?: boolean;
}

/** A mock Whapi: one channel, its REST API, and the webhooks that it sends. */
export interface Whapi {
  /** MSW handlers for requests to https://gate.whapi.cloud, for your own MSW server. */
  readonly handlers: HttpHandler[];
  /** The REST API: responds to requests directly, without interception. */
  readonly gateway: WhapiGateway;
  readonly channel: WhapiChannel;
  /** What receivers are subscribed to at this moment, by `connect`, `subscribe` or the app's PATCH /settings. */
  readonly subscriptions: readonly WebhookSettings[];
  /** The log of deliveries, oldest first. */
  readonly deliveries: readonly Delivery[];
  /**
   * The log of REST requests to the gateway, oldest first: also those that were refused, or that no operation serves.
   * Preflight requests of browsers are not in it.
   */
  readonly requests: readonly WhapiRequest[];
  /**
   * Steps, requests, deliveries and attempts in one order, by `seq`: what was done to the mock, what the app asked for,
   * and what it was sent. It begins after the last row that a log dropped.
   * @example whapi.timeline.map(({ kind, id, causedBy }) => ({ kind, id, causedBy }));
   */
  readonly timeline: readonly TimelineRow[];
  /**
   * Connects a receiver to a URL: the mock calls it in process. Until the URL is subscribed
   * explicitly, by `subscribe` or by the app's PATCH /settings, it gets every event in `body` mode.
   */
  connect(url: string, receiver: Receiver): void;
  /**
   * Subscribes a URL; a second call for the same URL replaces the first.
   * @throws {TypeError} when an option is unknown or wrong
   */
  subscribe(options: SubscribeOptions): void;
  /**
   * Sends a webhook that consists of an example and your overrides. The channel does not change.
   * @returns the deliveries, after the first attempt of each that need not wait
   * @throws {ContractError} when the overrides break the contract
   * @example await whapi.emit('chats.patch', { chats_updates: [{ after_update: { mute: true }, changes: ['mute'] }] });
   */
  emit<E extends WhapiEventName>(
    event: E,
    overrides?: DeepPartial<PayloadOf<E>>,
    options?: { example?: keyof Examples[E] },
  ): Promise<Delivery<E>[]>;
  /**
   * Sends a webhook as it is. The channel does not change, unless it is to `learn`.
   * @throws {ContractError} when it breaks the contract
   * @example
   * await whapi.send(captured, { learn: true });
   * // The bot can mark the captured message as read: PUT /messages/{MessageID} finds it.
   */
  send<W extends WhapiWebhook>(webhook: W, options?: SendOptions): Promise<Delivery<EventNameOf<W>>[]>;
  /** The clock of the mock, which you can also advance. */
  readonly clock: WhapiClock;
  /** Injects faults. */
  readonly faults: WhapiFaults;
  /**
   * Waits until a webhook is delivered.
   * @param matcher a part of the webhook, or a predicate
   * @param options.within how long to wait. Default 1,000 ms
   * @throws {DeliveryAssertionError} with the closest delivery, if there is no match in time
   * @example await whapi.delivered('chats.patch', { chats_updates: [{ after_update: { mute: true } }] });
   */
  delivered<E extends WhapiEventName>(
    event: E,
    matcher?: WebhookMatcher<E>,
    options?: { within?: Duration },
  ): Promise<Delivery<E>>;
  /**
   * Waits until the app makes a REST request, and until it is answered: one that is still unanswered when the time is
   * over counts as well.
   * @param matcher a part of the request, or a predicate
   * @param options.within how long to wait. Default 1,000 ms
   * @param options.count how many requests must match: the last of them is returned. Default 1
   * @throws {RequestAssertionError} with the nearest requests, if there is no match in time
   * @example await whapi.requested('POST /messages/text', { body: { to: '919984351847', body: 'Hello' } });
   */
  requested<O extends WhapiOperation>(
    operation: O,
    matcher?: RequestMatcher<O>,
    options?: { within?: Duration; count?: number },
  ): Promise<WhapiRequest<O>>;
  /**
   * Plays a scenario: does its steps in order, in process. Deliveries may still be waiting afterwards.
   * @returns what its steps returned, by their `as`
   * @throws {TypeError} when there is no scenario of that name
   * @throws {ScenarioError} when the scenario is wrong, before a step is done, or when a step fails
   * @example await whapi.play('support-conversation');
   * @example
   * await whapi.play({ steps: [
   *   { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' },
   *   { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } },
   * ] });
   */
  play(scenario: ScenarioInput, options?: PlayOptions): Promise<PlayedScenario>;
  /**
   * Does one step of a scenario.
   * @param argument the same as `with` in a scenario file
   * @returns plain JSON; `null` where the step returns nothing
   * @throws {TypeError} when there is no such step, or its argument is wrong
   * @example await whapi.step('receiveMessage', { from: '919984351847', text: 'Hi' });
   */
  step<N extends StepName>(
    name: N,
    ...argument: Record<never, never> extends StepByName[N] ? [StepByName[N]?] : [StepByName[N]]
  ): Promise<StepResultByName[N]>;
  /**
   * Exports what happened since the start or the last `reset`: the steps in their order, and an expectation for each
   * request of the app. With the same seed and app, it plays to the same timeline. Ids that a step returned become
   * references; secrets are left out.
   * @throws {ExportError} when the log lacks something that is needed, such as rows that it has dropped
   * @example await writeFile('story.json', JSON.stringify(whapi.export({ as: 'scenario' }), null, 2));
   * @example await writeFile('story.test.ts', whapi.export({ as: 'test' }));
   */
  export(options: ExportOptions & { as: 'scenario' }): ScenarioFile;
  export(options: ExportOptions & { as: 'test' }): string;
  /**
   * Sets the base URL of links to files and pictures, for new messages and also after `reset`.
   * `serveWhapi` calls it with the address that it serves, unless there is an option `mediaUrl`.
   * @param url without a trailing slash
   */
  linkMediaTo(url: string): void;
  /**
   * Resolves when no delivery is in flight or waiting. Waits, such as those between retries, are skipped.
   * @throws {LoopError} when the app reacts to its own webhooks in an infinite loop
   * @throws {StoreError} when the store failed for so long that a change over time, such as a status, was given up
   * @throws the error of a callback in the options
   */
  settled(): Promise<void>;
  /**
   * Which parts of the contract handlers received from this mock, and how they responded: events, types of messages and
   * actions, changes of chats, modes and faults. Each has every name of the contract, also those that no handler
   * received. `reset` keeps it, so that it covers all tests of a file.
   * @example
   * const { events } = whapi.coverage();
   * events['messages.post']; // { times: 3, delivered: 2, failed: { 500: 1 } }
   * events['chats.patch']; // { times: 0 }
   */
  coverage(): Coverage;
  /** Starts the coverage over. What was counted for a reporter, or in the folder of `WHAPI_COVERAGE`, stays there. */
  resetCoverage(): void;
  /**
   * Takes a snapshot of everything that decides what follows, as JSON: chats, messages, people, groups, labels, files,
   * settings with their subscriptions, faults, the time, and what generates ids. Not in it: the logs, receivers in
   * process, and the options of the mock.
   * @throws {SnapshotError} when deliveries or timers are waiting: call `settled` before
   * @example
   * const snapshot = whapi.snapshot();
   * // … acts …
   * whapi.restore(snapshot); // the same acts cause the same webhooks again
   */
  snapshot(): WhapiSnapshot;
  /**
   * Restores a snapshot, of this mock or of another one. The logs are emptied; deliveries that are waiting are dropped, as
   * by `reset`.
   * @throws {SnapshotError} when it has another format
   * @throws {TypeError} when it is broken. In both cases, nothing changes
   */
  restore(snapshot: WhapiSnapshot): void;
  /**
   * Restores the initial state: chats, messages, labels, settings, logs, ids, time and faults.
   * Receivers stay connected and subscribed, and `coverage` stays as it is.
   */
  reset(): void;
  /**
   * Ends all deliveries: waits for those in flight, and leaves those that wait for a retry
   * to the `store`, if there is one.
   * @param options.breakOff abort those in flight instead of waiting for them
   */
  close(options?: { breakOff?: boolean }): Promise<void>;
}
