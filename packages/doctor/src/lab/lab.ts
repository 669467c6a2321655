import { LoopError, ScenarioError, type ScenarioInput } from '@whapi-webhooks/mock';
import { playStep, toChatId } from '@whapi-webhooks/mock/internals';
import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Muted } from '../receiver/muted.ts';
import type { Stage, Target } from '../receiver/target.ts';
import { type Arena, type Conversation, createConversation } from './conversation.ts';
import type { Observation } from './observation.ts';
import type { Plan } from './plan.ts';
import { untilAnswered, untilQuiet } from './quiet.ts';
import { type Reply, replyOf } from './reply.ts';

export interface LabOptions {
  target: Target;
  /** A text that the receiver answers. */
  say: string;
  from?: string | undefined;
  group?: string | undefined;
  /** Headers that every webhook carries, such as a secret. */
  headers?: Record<string, string> | undefined;
  /** How long to wait for a reply once the receiver has answered, in milliseconds. */
  patienceMs: number;
  /** How long to wait for the response to a webhook, in milliseconds. */
  answerPatienceMs: number;
}

/** What the receiver does with one plain text from somebody new. */
export interface Baseline {
  readonly arena: Arena;
  /** How many messages it sends. 0: it does not answer, and rules about its answers cannot be judged. */
  readonly replies: number;
  /** Whether two trials differed: then no rule can count replies. */
  readonly varies: boolean;
  /** Whether the receiver does not respond to a plain text at all: then nothing can be judged. */
  readonly isSilent: boolean;
  readonly observation: Observation;
}

/** From how many replies in one trial on the app is stopped: it answers itself. */
const MOST_REPLIES = 200;
/** Steps that move the clock: the receiver must have answered before, or its time would be over. */
const MOVES_CLOCK = ['settle', 'advance', 'runAll'];

/** Runs trials with a receiver. */
export class Lab {
  readonly #options: LabOptions;
  #conversations = 0;
  #quietMs: number;
  #baseline: Baseline | undefined;
  readonly #tolerated = new Set<number>();
  /** The chats of all conversations so far. */
  readonly #chats = new Set<string>();
  /** Whether the receiver is known to answer its own messages: in all other trials, it does not get them. */
  withoutEcho = false;
  /** Set once the receiver is known to answer the changes of chats: in all other trials, it does not get them. */
  withoutChatUpdates = false;

  constructor(options: LabOptions) {
    this.#options = options;
    this.#quietMs = options.target.isFresh ? 500 : 1_500;
  }

  /** What the receiver does with a plain text. Known after `start`. */
  get baseline(): Baseline {
    if (!this.#baseline) throw new Error('Failed to read the baseline: the lab has not started. Call start() first');
    return this.#baseline;
  }

  get say(): string {
    return this.#options.say;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.#options.headers ?? {};
  }

  /** The id of the channel, which every webhook carries. */
  get channelId(): string {
    return this.baseline.observation.deliveries[0]?.webhook.channel_id ?? '';
  }

  /** Whether each trial gets a new app. */
  get isFresh(): boolean {
    return this.#options.target.isFresh;
  }

  /** A chat that no other trial uses, where the receiver answers. */
  conversation(arena: Arena = this.#baseline?.arena ?? 'private'): Conversation {
    const { say, from, group } = this.#options;
    const talk = createConversation({ number: this.#conversations++, arena, say, from, group });
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
    return [{ do: 'expectRequested', with: { operation, ...matcher, count: times * alike.length, within: '5s' } }];
  }

  /** Finds out whether, where and how fast the receiver answers. */
  async start(): Promise<Baseline> {
    let arena: Arena = 'private';
    let first = await this.#greet(arena);
    for (const { status } of first.exchanges) if (status !== undefined) this.#tolerated.add(status);
    if (first.replies.length === 0 && !first.isSilent) {
      const inGroup = await this.#greet('group');
      if (inGroup.replies.length > 0) {
        arena = 'group';
        first = inGroup;
      }
    }
    // Twice more, to see whether it always answers the same way: the first time, statuses were not tolerated.
    const isAnswering = first.replies.length > 0;
    const again = isAnswering ? [await this.#greet(arena), await this.#greet(arena)] : [first];
    const counts = again.map(({ replies }) => replies.length);
    const [observation = first] = again;
    this.#quietMs = this.#quietAfter(Math.max(...again.map(({ busyMs }) => busyMs)));
    this.#baseline = {
      ...{ arena, observation, replies: counts[0] ?? 0, varies: new Set(counts).size > 1 },
      isSilent: observation.isSilent,
    };
    if (isAnswering) this.withoutEcho = (await this.#withEcho()).replies.length > this.#baseline.replies;
    return this.#baseline;
  }

  /** Runs a trial. */
  async play(plan: Plan): Promise<Observation> {
    const { target, headers } = this.#options;
    const stage = await target.open({
      ...(headers && { headers }),
      ...plan.subscription,
      muted: this.#mutedIn(plan),
      tolerated: this.#tolerated,
    });
    try {
      return await this.#playOn(stage, plan);
    } finally {
      await stage.close();
    }
  }

  /** Twice the time that the receiver takes for one message: after that, nothing more comes. */
  #quietAfter(busyMs: number): number {
    return Math.min(this.#options.patienceMs, Math.max(this.isFresh ? 50 : 200, 2 * busyMs));
  }

  #mutedIn({ unmuted = [] }: Plan): Muted {
    // Before the baseline is known: the echo of the answer would be one more webhook to answer.
    const echo = this.withoutEcho || !this.#baseline;
    const muted = { echo, statuses: echo, chatUpdates: this.withoutChatUpdates };
    return { ...muted, ...Object.fromEntries(unmuted.map((what) => [what, false])) };
  }

  #greet(arena: Arena): Promise<Observation> {
    const talk = this.conversation(arena);
    return this.play({
      ...{ title: 'Somebody writes a plain text', talks: [talk], awaits: 1 },
      steps: [talk.says(), { do: 'settle' }],
    });
  }

  #withEcho(): Promise<Observation> {
    const talk = this.conversation();
    return this.play({
      ...{ title: 'Somebody writes a plain text', talks: [talk] },
      steps: [talk.says(), ...this.answered(talk), { do: 'settle' }],
    });
  }

  async #playOn(stage: Stage, plan: Plan): Promise<Observation> {
    const { whapi, exchanges, crashes } = stage;
    const { patienceMs, answerPatienceMs } = this.#options;
    const startedAt = performance.now();
    const after = { seq: whapi.timeline.at(-1)?.seq ?? 0, crashes: crashes.length };
    const ownChats = new Set(plan.talks.flatMap(chatsOf));
    // What an earlier trial is answered too late does not count: a running server may take its time.
    const replies = () =>
      repliesAfter(whapi.requests, after.seq).filter(({ chatId }) => ownChats.has(chatId) || !this.#chats.has(chatId));
    const isOver = () => replies().length > MOST_REPLIES;
    const perText = this.#baseline?.replies ?? 0;
    let texts = 0;
    let isLoop = false;
    let isSilent = false;
    const scenario = { steps: [...plan.talks.flatMap(({ opening }) => opening), ...plan.steps] };
    let given: Parameters<typeof playStep>[3] = {};
    for (const [index, step] of scenario.steps.entries()) {
      if (step.do === 'expectRequested') {
        const due = Math.min(++texts * perText, plan.awaits ?? Number.POSITIVE_INFINITY);
        await untilQuiet(stage, {
          quietMs: this.#quietMs,
          patienceMs,
          isEnough: () => replies().length >= due,
          isOver,
        });
        continue;
      }
      if (MOVES_CLOCK.includes(step.do) && !plan.movesClockAtOnce)
        isSilent = !(await untilAnswered(stage, answerPatienceMs)) || isSilent;
      try {
        given = await playStep(whapi, scenario as ScenarioInput, index + 1, given);
      } catch (error) {
        if (!isLoopError(error)) throw error;
        isLoop = true;
      }
    }
    const expected = plan.awaits ?? (this.#baseline?.replies ?? 0) * plan.talks.length;
    const waitedFrom = performance.now();
    const quietAfterMs = await untilQuiet(stage, {
      quietMs: this.#quietMs,
      patienceMs,
      isEnough: () => replies().length >= expected,
      isOver,
    });
    isSilent = isSilent || exchanges.inFlight > 0;
    const all = replies();
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
      timeline: whapi.timeline.filter(({ seq }) => seq > after.seq),
      crashes: crashes.slice(after.crashes),
    };
  }
}

function repliesAfter(
  requests: Parameters<typeof replyOf>[0][] | readonly Parameters<typeof replyOf>[0][],
  seq: number,
): Reply[] {
  return requests.flatMap((request) => (request.seq > seq ? (replyOf(request) ?? []) : []));
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

function isLoopError(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return error instanceof LoopError || (error instanceof ScenarioError && cause instanceof LoopError);
}
