import { eventNames } from '@whapi-webhooks/contract';
import {
  LoopError,
  ScenarioError,
  type ScenarioInput,
  type SubscribeOptions,
  type TimelineRow,
  type Whapi,
} from '@whapi-webhooks/mock';
import { createStepper, readScenario, toChatId } from '@whapi-webhooks/mock/internals';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import { pause, realNow } from '../real-time.ts';
import { ACCOUNT } from '../receiver/account.ts';
import type { Muted, MutedKind } from '../receiver/muted.ts';
import type { Stage, Target } from '../receiver/target.ts';
import { UnreachableError } from '../receiver/unreachable-error.ts';
import { type Break, breakOf } from './break.ts';
import { type Arena, type Conversation, createConversation } from './conversation.ts';
import { mentionsIn } from './mentions.ts';
import type { Observation } from './observation.ts';
import type { Plan } from './plan.ts';
import { untilQuiet } from './quiet.ts';
import { type Reply, replyOf } from './reply.ts';

export interface LabOptions {
  target: Target;
  /** A text that the receiver answers. */
  say: string;
  from?: string | undefined;
  group?: string | undefined;
  groupName?: string | undefined;
  /** Headers that every webhook carries, such as a secret. */
  headers?: Record<string, string> | undefined;
  /** Mode and events of the subscription. Default: those of the receiver's own, or else mode `body`, every event. */
  subscription: Pick<SubscribeOptions, 'mode' | 'events'>;
  /** How long to wait for a reply once the receiver has answered, in milliseconds. */
  patienceMs: number;
  /** How long to wait for the response to a webhook, in milliseconds. */
  answerPatienceMs: number;
  /** From how many milliseconds on a response is slow. */
  slowAfterMs: number;
}

/** What the receiver does with one plain text from somebody new. */
export interface Baseline {
  readonly arena: Arena;
  /** How many messages it sends. 0: it does not answer, and rules about its answers cannot be judged. */
  readonly replies: number;
  /** Whether two trials differed: then no rule can count replies. */
  readonly varies: boolean;
  /** Whether a running server answers nobody for some time after each answer: `varies` then, too. */
  readonly isPausing: boolean;
  /** Whether the receiver does not respond to a plain text at all: then nothing can be judged. */
  readonly isSilent: boolean;
  readonly observation: Observation;
}

/** A trial in which the process of a running server seems to have ended. */
export interface Collapse extends Break {
  readonly observation: Observation;
}

/** From how many replies in one trial on the app is stopped: it answers itself. */
const MOST_REPLIES = 200;

/** What the other side of a connection sees when a process ends. */
const COLLAPSED: ReadonlySet<unknown> = new Set(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE']);

/** How long to wait for a reply of a fast receiver: the machine may be busy. */
const LEAST_PATIENCE_MS = 1_500;

/** For how long a running server that answers one person at a time may ignore others, for that to be seen. */
const LONGEST_PAUSE_MS = 6_000;

/** How long a reply usually takes at most. */
const SOON_MS = 3_000;

/** Which part of the silence at the end of a trial is enough between its steps. */
const BETWEEN_STEPS = 0.4;

/** Runs trials with a receiver. */
export class Lab {
  readonly #options: LabOptions;
  #subscription: LabOptions['subscription'];
  #conversations = 0;
  #quietMs: number;
  /** How long to wait for the next reply. */
  #patienceMs: number;
  #baseline: Baseline | undefined;
  #isGone = false;
  readonly #tolerated = new Set<number>();
  /** How many replies a second plain text in a chat gets, once more were waited for in vain: a menu may be in another state. */
  #repliesToNext = Number.POSITIVE_INFINITY;
  /** The chats of all conversations so far. */
  readonly #chats = new Set<string>();
  /** Those of earlier trials, and all others that their webhooks named, such as the chats of examples. */
  readonly #earlierChats = new Set<string>();
  /** The first trial in which a running server broke off its connections, as one whose process ends, and how. */
  #collapse: Collapse | undefined;
  /** How many such trials there were. */
  #collapses = 0;
  /** Whether the receiver is known to answer its own messages: in all other trials, it does not get them. */
  withoutEcho = false;
  /** Set once the receiver is known to answer the changes of chats: in all other trials, it does not get them. */
  withoutChatUpdates = false;

  constructor(options: LabOptions) {
    this.#options = options;
    this.#subscription = options.subscription;
    this.#quietMs = options.target.isFresh ? 500 : 1_500;
    this.#patienceMs = options.patienceMs;
  }

  /** What the receiver does with a plain text. Known after `start`. */
  get baseline(): Baseline {
    if (!this.#baseline) throw new Error('Failed to read the baseline: the lab has not started. Call start() first');
    return this.#baseline;
  }

  get say(): string {
    return this.#options.say;
  }

  /** Mode and events of the receiver: as doctor was told, or else as it has subscribed itself. Known after `start`. */
  get subscription(): LabOptions['subscription'] {
    return this.#subscription;
  }

  /** The events that the receiver is subscribed to. */
  get events(): readonly WhapiEventName[] {
    const { events } = this.#subscription;
    return events === undefined ? eventNames : eventNames.filter((event) => [events].flat().includes(event));
  }

  get headers(): Readonly<Record<string, string>> {
    return this.#options.headers ?? {};
  }

  /** The id of the channel, which every webhook carries. */
  get channelId(): string {
    return this.baseline.observation.deliveries[0]?.webhook.channel_id ?? '';
  }

  /** Whether the receiver serves a group that it knows by its name. */
  get hasNamedGroup(): boolean {
    return this.#options.groupName !== undefined;
  }

  get slowAfterMs(): number {
    return this.#options.slowAfterMs;
  }

  /** What only the receiver and the service may know: the token, and what the headers contain. */
  get secrets(): readonly string[] {
    return [this.#options.target.token, ...Object.values(this.headers)].filter((secret) => secret.length >= 6);
  }

  /** Whether each trial gets a new app. */
  get isFresh(): boolean {
    return this.#options.target.isFresh;
  }

  /** A chat that no other trial uses, where the receiver answers. */
  conversation(arena: Arena = this.#baseline?.arena ?? 'private'): Conversation {
    const { say, from, group, groupName } = this.#options;
    const talk = createConversation({ number: this.#conversations++, arena, say, from, group, groupName });
    for (const chatId of chatsOf(talk)) this.#chats.add(chatId);
    return talk;
  }

  /**
   * The steps that wait until the receiver has answered a plain text, so that what follows is not on its way at the same time.
   * @param times how many texts it has got in the trial
   */
  answered(talk: Conversation, times = 1): AnyScenarioStep[] {
    const { observation, replies } = this.baseline;
    const [first] = observation.replies;
    if (!first || replies === 0) return [];
    const { operation } = first.request;
    const to = addressFor(first, observation.plan.talks[0], talk);
    const alike = observation.replies.filter(
      ({ chatId, request }) => chatId === first.chatId && request.operation === operation,
    );
    const matcher = to === undefined ? {} : { matcher: { body: { to } } };
    return [
      { do: 'expectRequested', with: { operation, ...matcher, count: times * alike.length, within: '5s' } },
      // The reply was requested, but the receiver may still work: it responds when it is done.
      { do: 'settle' },
    ];
  }

  /** Finds out whether, where and how fast the receiver answers. */
  async start(): Promise<Baseline> {
    this.#subscription = { ...(await this.#options.target.subscribed()), ...this.#options.subscription };
    const { arena, first } = await this.#greetAnywhere();
    for (const { status } of first.exchanges) if (status !== undefined) this.#tolerated.add(status);
    if (first.replies.length > 0) this.#quietMs = Math.min(this.#quietMs, this.#quietAfter(first.busyMs));
    const again: Observation[] = [];
    try {
      // Twice more, to see whether it always answers the same way: the first time, statuses were not tolerated.
      if (first.replies.length > 0 && !first.isSilent) again.push(await this.#greet(arena));
      if (again[0]?.isSilent === false) again.push(await this.#greet(arena));
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      this.#isGone = true;
    }
    if (again.length === 0) again.push(first);
    const isPausing = await this.#isPausing(arena, first, again);
    const counts = again.map(({ replies }) => replies.length);
    const [observation = first] = again;
    // The shorter time: the machine may be busy, and what is loaded at first use takes its time once.
    const busyMs = Math.min(...again.map((greeted) => greeted.busyMs));
    this.#quietMs = this.#quietAfter(busyMs);
    if (counts.some((count) => count > 0)) this.#patienceMs = this.#patienceAfter(busyMs);
    this.#baseline = {
      ...{ arena, observation, replies: counts[0] ?? 0, varies: isPausing || new Set(counts).size > 1, isPausing },
      isSilent: observation.isSilent || this.#isGone,
    };
    if (first.replies.length > 0 && !this.#baseline.isSilent)
      this.withoutEcho = (await this.#withEcho()).replies.length > this.#baseline.replies;
    return this.#baseline;
  }

  /**
   * Greets in private, then in a group: most receivers answer soon, so that both are tried before much time is spent on one
   * that serves groups only. If both are silent, both get all the time.
   */
  async #greetAnywhere(): Promise<{ arena: Arena; first: Observation }> {
    let silent: Observation | undefined;
    for (const patienceMs of [SOON_MS, this.#options.patienceMs]) {
      for (const arena of ['private', 'group'] as const) {
        const first = await this.#greet(arena, patienceMs).catch((error) => {
          // It has ended at the text before.
          if (!silent || !(error instanceof UnreachableError)) throw error;
          this.#isGone = true;
          return undefined;
        });
        silent ??= first;
        if (!first || first.isSilent) return { arena: 'private', first: silent as Observation };
        if (first.replies.length > 0) return { arena, first };
      }
      if (this.#options.patienceMs <= SOON_MS) break;
    }
    return { arena: 'private', first: silent as Observation };
  }

  /**
   * Whether a running server that did not answer a second person answers another one after a while: then that greeting takes
   * the place of those without an answer.
   */
  async #isPausing(arena: Arena, { replies }: Observation, again: Observation[]): Promise<boolean> {
    const isShort = (other: Observation) => other.replies.length < replies.length;
    if (this.isFresh || this.#isGone || !again.some(isShort)) return false;
    await this.untilForgotten();
    const rested = await this.#greet(arena);
    if (isShort(rested)) return false;
    again.splice(0, again.length, rested);
    return true;
  }

  /** Waits until a running server may have forgotten whom it has answered a moment ago. An app in this process is new each time. */
  async untilForgotten(): Promise<void> {
    if (!this.isFresh) await pause(LONGEST_PAUSE_MS);
  }

  /** Runs a trial. */
  async play(plan: Plan): Promise<Observation> {
    const { target, headers, answerPatienceMs } = this.#options;
    const muted = this.#mutedIn(plan);
    const stage = await target.open({
      ...(headers && { headers }),
      ...this.#subscription,
      ...plan.subscription,
      muted,
      tolerated: this.#tolerated,
      patienceMs: answerPatienceMs,
      movesClockAtOnce: plan.movesClockAtOnce ?? false,
    });
    try {
      const observation = await this.#playOn(stage, plan, muted);
      this.#watchCollapse(observation);
      return observation;
    } finally {
      for (const chatId of this.#chats) this.#earlierChats.add(chatId);
      await stage.close();
    }
  }

  /** How the receiver broke in a trial, if it did: in a way that it does not break at a plain text. */
  breakIn(observation: Pick<Observation, 'exchanges' | 'crashes' | 'isSilent'>): Break | undefined {
    return breakOf(observation, this.#tolerated);
  }

  /** Why a receiver that seems to send nothing may do so, and what to do. */
  explainSilence(): string | undefined {
    return this.refusal ?? this.#options.target.explainSilence();
  }

  /** How the receiver refused a plain text, and what to do: `it responds with 404 to POST /hook: correct the URL, …`. */
  get refusal(): string | undefined {
    const refused = this.baseline.observation.exchanges.find(
      ({ status = 0, sent }) => status >= 400 && status < 500 && sent.includes('"messages":'),
    );
    if (!refused) return undefined;
    const { status, method, url } = refused;
    const isSecret = status === 401 || status === 403;
    const todo = isSecret
      ? 'tell doctor the secret header that it checks'
      : 'correct the URL, or the mode of the webhooks';
    return `it responds with ${status} to ${method} ${new URL(url).pathname}: ${todo}`;
  }

  /** Longer than the receiver takes for one message, be it that it handles one after another: then nothing more comes. */
  #quietAfter(busyMs: number): number {
    const [leastMs, marginMs] = this.isFresh ? [80, 50] : [120, 100];
    return Math.min(this.#options.patienceMs, Math.max(leastMs, 1.4 * busyMs + marginMs));
  }

  /** Several times as long as the receiver takes for one message: a reply that has not come by then is not coming. */
  #patienceAfter(busyMs: number): number {
    return Math.min(this.#options.patienceMs, Math.max(LEAST_PATIENCE_MS, 4 * busyMs));
  }

  /** The first trial in which the process of a running server seems to have ended. */
  get collapse(): Collapse | undefined {
    return this.#collapse;
  }

  /** Counts up with each such trial. */
  get collapses(): number {
    return this.#collapses;
  }

  #watchCollapse(observation: Observation): void {
    if (this.isFresh) return;
    const [exchange, ...others] = observation.exchanges.filter(({ thrown }) => COLLAPSED.has(codeOf(thrown)));
    const broken = exchange && this.breakIn({ exchanges: [exchange], crashes: [], isSilent: false });
    if (!broken) return;
    // Of several at the same time, any may be the one at which it ended.
    const { how } = broken;
    this.#collapse ??= { ...(others.length > 0 ? { how } : broken), observation };
    this.#collapses += 1;
  }

  #mutedIn({ muted: also = [], unmuted = [], steps }: Plan): Muted {
    // Before the baseline is known: the echo of the answer would be one more webhook to answer.
    const echo = this.withoutEcho || !this.#baseline;
    const muted = { echo, statuses: echo, chatUpdates: this.withoutChatUpdates };
    const all = (names: readonly MutedKind[], value: boolean) => Object.fromEntries(names.map((name) => [name, value]));
    return { ...muted, ...all(also, true), ...all(unmuted, false), except: new Set(steps.flatMap(bodiesOf)) };
  }

  #greet(arena: Arena, patienceMs = this.#options.patienceMs): Promise<Observation> {
    const talk = this.conversation(arena);
    return this.play({
      ...{ title: 'Somebody writes a plain text', talks: [talk], awaits: 1, patienceMs },
      steps: [talk.says(), { do: 'settle' }],
    });
  }

  #withEcho(): Promise<Observation> {
    const talk = this.conversation();
    return this.play({
      ...{ title: 'Somebody writes a plain text', talks: [talk] },
      steps: [talk.says(), ...this.answered(talk)],
    });
  }

  async #playOn(stage: Stage, plan: Plan, muted: Muted): Promise<Observation> {
    const { whapi, exchanges, patience, crashes } = stage;
    const patienceMs = Math.min(this.#patienceMs, plan.patienceMs ?? Number.POSITIVE_INFINITY);
    const startedAt = realNow();
    const after = { seq: whapi.timeline.at(-1)?.seq ?? 0, crashes: crashes.length };
    const ownChats = new Set(plan.talks.flatMap(chatsOf));
    // What an earlier trial is answered too late does not count: a running server may take its time.
    const mentions = mentionsIn([JSON.stringify(plan.steps)]);
    // Whoever gets what the account sent may answer the account.
    const isOfAccount = (chatId: string) => !muted.echo && chatId === toChatId(ACCOUNT.phone);
    // Some chats get a message whoever writes.
    const usual = new Set(this.#baseline?.observation.replies.map(({ chatId }) => chatId));
    const isEarlier = (chatId: string) =>
      this.#chats.has(chatId) ||
      (this.#earlierChats.has(chatId) && !mentions.has(chatId) && !usual.has(chatId) && !isOfAccount(chatId));
    const replies = () =>
      repliesAfter(whapi.requests, after.seq).filter(({ chatId }) => ownChats.has(chatId) || !isEarlier(chatId));
    const isBroken = () => !!this.breakIn({ exchanges: exchanges.all, crashes, isSilent: patience.isOver });
    const isOver = () => replies().length > MOST_REPLIES || (!!plan.untilBroken && isBroken());
    const perText = this.#baseline?.replies ?? 0;
    const repliesTo = (texts: number) =>
      perText + (texts - 1) * (isOneChat(plan) ? Math.min(perText, this.#repliesToNext) : perText);
    let texts = 0;
    let isLoop = false;
    const scenario = { steps: [...plan.talks.flatMap(({ opening }) => opening), ...plan.steps] };
    const stepper = createStepper(whapi, readScenario(scenario as ScenarioInput));
    for (const [index, step] of scenario.steps.entries()) {
      if (plan.untilBroken) {
        await patience.untilAnswered();
        if (isBroken()) break;
      }
      if (step.do === 'expectRequested') {
        texts += 1;
        const due = Math.min(repliesTo(texts), plan.awaits ?? Number.POSITIVE_INFINITY);
        await untilQuiet(stage, {
          // What comes later is seen all the same: this must only tell that the answers are there.
          quietMs: this.#quietMs * BETWEEN_STEPS,
          patienceMs,
          isEnough: () => replies().length >= due,
          isOver,
        });
        continue;
      }
      try {
        await stepper.doStep(index);
      } catch (error) {
        if (!isLoopError(error)) throw error;
        isLoop = true;
      }
    }
    const wanted = plan.awaits ?? perText * plan.talks.length;
    const isInsistent = isOneChat(plan) && textsIn(plan) > 1;
    const expected = isInsistent ? Math.min(wanted, repliesTo(textsIn(plan))) : wanted;
    const waitedFrom = realNow();
    const quietAfterMs = await untilQuiet(stage, {
      quietMs: this.#quietMs,
      patienceMs,
      isEnough: () => replies().length >= expected,
      isOver,
    });
    const isSilent = patience.isOver || exchanges.inFlight > 0;
    const all = replies();
    const isOfEarlier = (chatId: string) =>
      this.#earlierChats.has(chatId) && isEarlier(chatId) && !ownChats.has(chatId);
    if (isInsistent && textsIn(plan) === 2 && all.length >= perText && all.length < wanted) {
      this.#repliesToNext = Math.min(this.#repliesToNext, all.length - perText);
    }
    const isLate = (row: TimelineRow) => {
      const chatId = row.kind === 'request' ? replyOf(row.request)?.chatId : undefined;
      return chatId !== undefined && isOfEarlier(chatId);
    };
    const timeline = whapi.timeline.filter((row) => row.seq > after.seq && !isLate(row));
    if (!this.isFresh)
      for (const chatId of mentionsIn(exchanges.all.map(({ sent }) => sent))) this.#earlierChats.add(chatId);
    return {
      ...{
        plan,
        replies: all,
        isLoop: isLoop || all.length > MOST_REPLIES || exchanges.isFull,
        isSilent,
        busyMs: waitedFrom - startedAt + quietAfterMs,
      },
      repliesTo: (chatId) => all.filter((reply) => reply.chatId === chatId),
      exchanges: [...exchanges.all],
      deliveries: whapi.deliveries.filter(({ seq }) => seq > after.seq),
      timeline,
      crashes: crashes.slice(after.crashes),
    };
  }
}

/** The replies of a trial. It is asked for every few milliseconds, and the log of a running server has all earlier trials. */
function repliesAfter(requests: Whapi['requests'], seq: number): Reply[] {
  const first = requests.findLastIndex((request) => request.seq <= seq) + 1;
  return requests.slice(first).flatMap((request) => replyOf(request) ?? []);
}

/** What a webhook that is sent as it is looks like in each mode. */
function bodiesOf({ do: name, with: argument }: AnyScenarioStep): string[] {
  if (name !== 'send') return [];
  const { webhook } = argument as { webhook: Readonly<Record<string, unknown>> };
  const { event: _, ...withoutEvent } = webhook;
  return [webhook, withoutEvent].map((body) => JSON.stringify(body));
}

/** Whether all happens in one chat. */
function isOneChat({ talks }: Plan): boolean {
  return new Set(talks.map(({ chatId }) => chatId)).size === 1;
}

function textsIn({ steps }: Plan): number {
  return steps.filter((step) => step.do === 'receiveMessage').length;
}

/** The chats in which the receiver might answer a person. */
function chatsOf({ chatId, person }: Conversation): string[] {
  return [chatId, toChatId(person.id), person.lid];
}

/** How the receiver addresses a person, given how it addressed another. */
function addressFor({ request }: Reply, other: Conversation | undefined, talk: Conversation): string | undefined {
  const { to } = (request.body ?? {}) as { to?: unknown };
  if (to === other?.chatId) return talk.chatId;
  return to === other?.person.id ? talk.person.id : undefined;
}

function codeOf(thrown: unknown): string | undefined {
  return ((thrown ?? {}) as { cause?: { code?: string } }).cause?.code;
}

function isLoopError(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return error instanceof LoopError || (error instanceof ScenarioError && cause instanceof LoopError);
}
