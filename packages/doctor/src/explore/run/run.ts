import type { Delivery } from '@whapi-webhooks/mock';
import type { HeldAttempt, MockClock, Stepper } from '@whapi-webhooks/mock/internals';
import { SeededRandom } from '@whapi-webhooks/mock/internals';
import { betweenImmediates, drain, pause, turn } from '../../real-time.ts';
import { ExploreError, reasonOf } from '../explore-error.ts';
import { AppTimer, type AppWorld, currentLane, inWorld, type NewTimer } from './app-world.ts';
import { chatOf } from './chat-of.ts';
import type { Completion } from './completion.ts';
import type { FaultKind, FaultLimits } from './faults.ts';
import type { Receive, Testbed } from './testbed.ts';

/** Chooses what happens next; none of them ends the run. */
export type Choose = (completions: readonly Completion[]) => Completion | undefined;

export interface RunOptions {
  /** Whether what the app cannot tell apart is offered once. Default: yes. */
  mergesTwins?: boolean;
  /** How much real time handlers get in all for what only the first run does, such as loading a module. Default: none. */
  patienceMs?: number;
  /**
   * Whether the event loop turns after each completion, which few apps need: those that go on by what only it calls, such
   * as an immediate that a module took before it was replaced. Default: yes.
   */
  turns?: boolean;
}

/** What ended a run before everything had happened. */
export type Crash = { kind: 'exception' | 'rejection'; error: unknown };

/** After how long the vendor gives up an attempt is not documented; the mock's default. */
const TIMEOUT_MS = 10_000;
/** Timers that an app sets for later than this are housekeeping: they never fire. */
const FAR_MS = 900_000;
/** A timer that was set by one that was set by one …: an app that polls. */
const POLLING_GENERATION = 20;
/** How often each timer of an app that polls fires without an effect before the run ends. */
const IDLE_TICKS = 3;
const MOST_COMPLETIONS = 2_000;
/** How many turns a handler gets that waits for nothing that the schedule completes. */
const PATIENCE_TURNS = 20;
/** How many turns what is computed elsewhere gets, such as a signature. */
const MOST_TURNS = 100_000;
/** How long to wait in real time between two looks. */
const TICK_MS = 5;

/** What a handler did or what happened to it, for the diagram. */
export interface LaneEvent {
  /** The attempt, such as `d1.1`; `app` for what no delivery led to. */
  readonly lane: string;
  readonly what: 'start' | 'request' | 'answer' | 'timer' | 'response' | 'error' | 'timeout' | 'failure';
  readonly text: string;
  /** How many completions preceded it. */
  readonly after: number;
  /** Milliseconds since the story began. */
  readonly at: number;
}

interface Held {
  readonly delivery: Delivery;
  readonly notBefore: number;
  /** Its place in the undisturbed order: the step that led to it. */
  readonly root: number;
  readonly number: number;
  readonly label: string;
  readonly chat: string | undefined;
  start(): void;
}

interface Answer {
  readonly label: string;
  readonly lane: string;
  readonly delivery: string | undefined;
  readonly chat: string | undefined;
  resolve(): void;
}

interface InFlight {
  readonly delivery: Delivery;
  readonly label: string;
  readonly dueAt: number;
  giveUp(error: Error): void;
}

interface OwnTimer extends AppTimer {
  /** By how many timers in a row it was set. */
  readonly generation: number;
  /** The delivery whose handler set it. */
  readonly delivery: string | undefined;
  readonly lane: string;
}

/** One run of a story under one schedule, with a fresh app. */
export class Run implements AppWorld {
  readonly #testbed: Testbed;
  readonly #limits: FaultLimits;
  readonly #choose: Choose;
  readonly #mergesTwins: boolean;
  /** How much real time is left for handlers to go on by themselves. */
  #patienceMs: number;
  #computing = 0;
  readonly #turns: boolean;
  /** Whether the app went on in a turn of the event loop. Without turns, its run is none that can happen. */
  needsTurns = false;
  readonly #clock: MockClock;
  readonly #random: SeededRandom;
  readonly #story: Stepper;

  /** What happened, in order. */
  readonly taken: Completion[] = [];
  readonly events: LaneEvent[] = [];
  /** How many completions there were up to the last one that was not the next in the undisturbed order. */
  disturbedUntil = 0;
  crash: Crash | undefined;
  /** The step whose expectation was never met. */
  unmetStep: number | undefined;
  #fatal: ExploreError | undefined;

  #receive: Receive | undefined;
  #held: Held[] = [];
  #answers: Answer[] = [];
  #inFlight = new Map<string, InFlight>();
  #timers: OwnTimer[] = [];
  #createdTimers = 0;
  #generation = 0;
  #idleTicks = 0;
  #arriving = 0;
  #version = 0;
  #isOver = false;
  #failing: string | undefined;
  #nextStep = 0;
  #advanceTo: number | undefined;
  readonly #used: Record<FaultKind, number> = {
    duplicates: 0,
    failures: 0,
    timeouts: 0,
    reorders: 0,
    overlaps: 0,
    delays: 0,
  };
  /** What was delivered to the app, so that it can be sent once more. */
  readonly #delivered = new Map<string, Held>();
  readonly #roots = new Map<string, number>();
  /** By request, the delivery whose handler made it. */
  readonly #makers = new Map<string, string>();
  readonly #copies = new Set<string>();

  constructor(
    testbed: Testbed,
    limits: FaultLimits,
    choose: Choose,
    { mergesTwins = true, patienceMs = 0, turns = true }: RunOptions = {},
  ) {
    this.#mergesTwins = mergesTwins;
    this.#turns = turns;
    this.#patienceMs = patienceMs;
    this.#testbed = testbed;
    this.#limits = limits;
    this.#choose = choose;
    this.#clock = testbed.clock;
    this.#random = new SeededRandom(testbed.seed);
    this.#story = testbed.begin(this);
  }

  /**
   * Runs it to its end.
   * @throws {ExploreError} when it does not come to an end, or cannot be explored
   */
  async go(): Promise<void> {
    try {
      await this.#setUp();
      while (await this.#next());
      if (!this.#turns) await this.#turn(true);
    } finally {
      this.#isOver = true;
    }
    if (this.#fatal) throw this.#fatal;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  // What the testbed reports.

  hold(attempt: HeldAttempt): void {
    const { delivery, delayMs } = attempt;
    this.#held.push({
      delivery,
      start: () => attempt.start(),
      notBefore: this.#clock.now() + delayMs,
      root: this.#rootOf(delivery),
      number: Number(delivery.id.slice(1)),
      label: `${delivery.id}.${delivery.attempts.length + 1}`,
      chat: chatOf(delivery.webhook),
    });
    this.#version += 1;
  }

  /** The app is asked to handle an attempt. */
  receive(request: Request): Promise<Response> {
    const { id } = this.#testbed.currentDelivery() ?? {};
    const held = id === undefined ? undefined : this.#delivered.get(id);
    if (!held || this.#isOver) return new Promise(() => {});
    if (this.#failing === id) {
      this.#failing = undefined;
      this.#note('failure', held.label, '503, the request did not reach the app');
      return Promise.resolve(new Response(null, { status: 503 }));
    }
    const { delivery } = held;
    return new Promise((resolve, reject) => {
      const flight: InFlight = {
        delivery,
        label: held.label,
        dueAt: this.#clock.now() + TIMEOUT_MS,
        giveUp: reject,
      };
      this.#inFlight.set(delivery.id, flight);
      this.#note('start', held.label, '');
      const landed = (what: 'response' | 'error', text: string) => {
        this.#version += 1;
        this.#note(what, held.label, text);
        if (this.#inFlight.get(delivery.id) === flight) this.#inFlight.delete(delivery.id);
      };
      const handle = async () => (this.#receive as Receive)(request);
      inWorld(this, held.label, handle).then(
        (response) => {
          landed('response', String(response.status));
          resolve(response);
        },
        (error: unknown) => {
          landed('error', reasonOf(error));
          reject(error);
        },
      );
    });
  }

  /** An error that nobody catches: it would end the process of the app. */
  crashed(crash: Crash): void {
    if (!this.#isOver) this.crash ??= crash;
  }

  // The world of the app.

  now(): number {
    return this.#clock.now();
  }

  random(): number {
    return this.#random.chance();
  }

  async compute<T>(computing: Promise<T>): Promise<T> {
    this.#computing += 1;
    try {
      return await computing;
    } finally {
      this.#computing -= 1;
      this.#version += 1;
    }
  }

  refuse(what: string): void {
    if (!this.#isOver) this.#fail(notExplorable(what));
  }

  setTimer(timer: NewTimer): AppTimer {
    const order = ++this.#createdTimers;
    const due = this.now() + timer.delayMs;
    const own = Object.assign(new AppTimer(this, timer, { id: order, due, order }), {
      generation: this.#generation + 1,
      delivery: this.#testbed.currentDelivery()?.id,
      lane: currentLane(),
    });
    if (!this.#isOver) this.#timers.push(own);
    this.#version += 1;
    return own;
  }

  clearTimer(timer: AppTimer): void {
    const index = this.#timers.indexOf(timer as OwnTimer);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  findTimer(id: number): AppTimer | undefined {
    return this.#timers.find((timer) => timer.id === id);
  }

  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    if (this.#isOver) return new Promise(() => {});
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const delivery = this.#testbed.currentDelivery()?.id;
    this.#idleTicks = 0;
    this.#version += 1;
    this.#arriving += 1;
    const answering = this.#testbed.answer(request);
    if (!answering) {
      this.#fail(
        notExplorable(
          `it calls ${request.method} ${new URL(request.url).origin}, which only you can answer. Pass \`fetch\` to explore`,
        ),
      );
      return new Promise(() => {});
    }
    const { id } = answering;
    const lane = currentLane();
    this.#note('request', lane, id);
    if (delivery !== undefined) this.#makers.set(id, delivery);
    const response = await answering.response;
    this.#arriving -= 1;
    this.#version += 1;
    const held = delivery === undefined ? undefined : this.#delivered.get(delivery);
    return new Promise((resolve, reject) => {
      const answer: Answer = {
        label: `answer ${id}`,
        lane,
        delivery,
        chat: held?.chat,
        resolve: () => {
          this.#note('answer', lane, `${id} ${response.status}`);
          resolve(response);
        },
      };
      this.#answers.push(answer);
      const { signal } = request;
      signal.addEventListener('abort', () => {
        // Nobody waits for it any more.
        this.#answers = this.#answers.filter((other) => other !== answer);
        this.#version += 1;
        reject(signal.reason);
      });
    });
  }

  #note(what: LaneEvent['what'], lane: string, text: string): void {
    if (!this.#isOver) this.events.push({ what, lane, text, after: this.taken.length, at: this.now() - START_MS });
  }

  #fail(error: ExploreError): void {
    this.#fatal ??= error;
  }

  /** Waits until nothing happens any more by itself. */
  async #quiesce(): Promise<void> {
    for (let turns = 0; ; turns++) {
      for (let version = -1; version !== this.#version; ) {
        version = this.#version;
        await drain();
      }
      if (await this.#turn()) continue;
      // A request for which the mock waits, by a fault, arrives once the clock says so.
      const isWaiting = this.#arriving > 0 && turns < PATIENCE_TURNS;
      if (!isWaiting && (this.#computing === 0 || turns >= MOST_TURNS)) return;
    }
  }

  /** Lets Node call what waits for nothing. Returns whether something went on. */
  async #turn(isWhole = this.#turns): Promise<boolean> {
    const version = this.#version;
    const isElsewhere = this.#arriving > 0 || this.#computing > 0;
    await (isWhole || isElsewhere ? turn() : betweenImmediates());
    if (version === this.#version) return false;
    this.needsTurns ||= !isElsewhere;
    return true;
  }

  async #setUp(): Promise<void> {
    let isDone = false;
    let thrown: unknown;
    const settingUp = inWorld(this, 'app', () => this.#testbed.detached(() => this.#testbed.createApp()));
    settingUp.then(
      (receive) => {
        this.#receive = receive;
        isDone = true;
      },
      (error) => {
        thrown = error;
        isDone = true;
      },
    );
    await this.#quiesce();
    while (!isDone && !this.#fatal) {
      const first = this.#completions().find(({ kind }) => kind === 'answer' || kind === 'timer');
      if (!first || this.taken.length > MOST_COMPLETIONS) break;
      first.take();
      await this.#quiesce();
    }
    for (let turns = 0; !isDone && turns < PATIENCE_TURNS; turns++) await turn();
    if (this.#fatal) return;
    if (!isDone) {
      this.#fail(
        new ExploreError(
          'setup',
          'Failed to explore: `setup` does not return, or waits for something else than fetch and timers. Return the app at once',
        ),
      );
      return;
    }
    if (thrown instanceof ExploreError) this.#fail(thrown);
    else if (thrown !== undefined) {
      this.#fail(
        new ExploreError('setup', `Failed to explore: \`setup\` threw: ${reasonOf(thrown)}. Correct it`, {
          cause: thrown,
        }),
      );
    }
  }

  /** Lets one thing happen. Returns whether the run goes on. */
  async #next(): Promise<boolean> {
    await this.#doSteps();
    if (this.#fatal || this.crash) return false;
    const completions = this.#completions();
    const [first] = completions;
    if (!first) {
      if (this.#nextStep < this.#testbed.steps.length) this.unmetStep = this.#nextStep;
      return false;
    }
    if (this.taken.length >= MOST_COMPLETIONS) {
      this.#fail(endless(this.taken));
      return false;
    }
    // Before a handler is given up that nothing here can wake.
    if (first.kind === 'timeout') {
      const version = this.#version;
      if (await this.#wakesByItself()) return false;
      if (version !== this.#version) return true;
    }
    const completion = this.#choose(completions);
    if (!completion) return false;
    for (const fault of completion.faults) this.#used[fault] += 1;
    this.taken.push(completion);
    if (completion !== first) this.disturbedUntil = this.taken.length;
    if (completion.kind === 'end') return false;
    this.#generation = 0;
    completion.take();
    await this.#quiesce();
    return !this.#fatal && !this.crash;
  }

  /** Does the steps of the story that need not wait. */
  async #doSteps(): Promise<void> {
    const { steps } = this.#testbed;
    for (let step = steps[this.#nextStep]; step && !this.#fatal; step = steps[this.#nextStep]) {
      const index = this.#nextStep;
      if (step.wait) {
        if (!step.wait(this, this.#story, index)) return;
      } else {
        const fail = (error: Error) => this.#fail(new ExploreError('story', error.message, { cause: error }));
        this.#story.doStep(index).catch(fail);
      }
      this.#nextStep += 1;
      await this.#quiesce();
    }
  }

  /** Whether nothing is left to happen but what polls. */
  get isSettled(): boolean {
    return this.isCalm && this.#later().length === 0;
  }

  /** Whether no delivery or answer is waiting. */
  get isCalm(): boolean {
    return this.#answers.length === 0 && this.#inFlight.size === 0 && this.#ready().length === 0;
  }

  /** Lets time pass. Returns whether it is over. */
  advance(byMs: number): boolean {
    if (!this.isCalm) return false;
    this.#advanceTo ??= this.now() + byMs;
    const target = this.#advanceTo;
    if (this.#later().some(({ due }) => due <= target)) return false;
    if (target > this.now()) this.#clock.skipTo(target);
    this.#advanceTo = undefined;
    return true;
  }

  get whapi(): Testbed['whapi'] {
    return this.#testbed.whapi;
  }

  /** What can happen next: first what happens in the undisturbed order. */
  #completions(): Completion[] {
    const list: Completion[] = [];
    const ready = this.#ready();
    const later = this.#later();
    const hasAnswer = this.#answers.length > 0;
    for (const [index, answer] of this.#answers.entries())
      list.push(this.#answerOf(answer, index === 0 ? [] : ['overlaps']));
    // A handler that waits for a timer is not overtaken by the next delivery.
    const [soonest] = later;
    const own = soonest?.timer && !isPolling(soonest.timer) ? soonest.timer : undefined;
    if (own) list.push(this.#timerOf(own, hasAnswer ? ['overlaps'] : []));
    const isBusy = hasAnswer || own !== undefined || this.#inFlight.size > 0;
    const twins = new Set<unknown>();
    for (const [index, held] of ready.entries()) {
      const twin = this.#mergesTwins ? twinOf(held) : undefined;
      if (twin && twins.has(twin)) continue;
      twins.add(twin);
      const faults: FaultKind[] = index > 0 && ready.some(({ number }) => number < held.number) ? ['reorders'] : [];
      if (list.length > 0 && isBusy) faults.push('overlaps');
      list.push(this.#startOf(held, faults));
    }
    const other = later.find((each) => each.timer ?? each.held ?? each.flight);
    for (const { timer, held, flight } of later) {
      if (timer !== undefined && timer === own) continue;
      const isDelay = list.length > 0;
      const faults: FaultKind[] = isDelay ? ['delays'] : [];
      if (timer) list.push(this.#timerOf(timer, faults));
      else if (held) list.push(this.#startOf(held, faults));
      else if (flight) list.push(this.#timeoutOf(flight, isDelay ? ['timeouts'] : []));
      else if (!isDelay || this.#testbed.clockDelivers) list.push(this.#clockOf(faults, other?.due ?? FAR_AWAY_MS));
    }
    const isEnd = list.length === 0;
    this.#addDisturbances(list, ready);
    if (isEnd) {
      if (this.#nextStep < this.#testbed.steps.length || list.length === 0) return [];
      list.unshift(END);
    }
    return list.filter(
      ({ faults }, index) => index === 0 || faults.every((fault) => this.#used[fault] < this.#limits[fault]),
    );
  }

  /** What can start now, in the undisturbed order. */
  #ready(): Held[] {
    const now = this.now();
    const ready = this.#held.filter(({ notBefore }) => notBefore <= now);
    return ready.sort((a, b) => a.root - b.root || a.number - b.number);
  }

  /**
   * What can only happen once time has passed, that which is due first first. The timers of the app fire in their order:
   * nothing that is due after the first of them can precede it.
   */
  #later(): Later[] {
    const now = this.now();
    const timer = this.#nextTimer();
    const until = timer?.due ?? Number.POSITIVE_INFINITY;
    const list: Later[] = [];
    const clockDue = this.#clock.nextDue;
    const isClockIdle = this.#testbed.isClockIdle && this.#nextStep >= this.#testbed.steps.length;
    if (clockDue !== undefined && !isClockIdle && clockDue <= until && clockDue - now < FAR_MS) {
      list.push({ due: clockDue });
    }
    for (const held of this.#held) {
      if (held.notBefore > now && held.notBefore <= until) list.push({ due: held.notBefore, held });
    }
    for (const flight of this.#inFlight.values()) {
      if (flight.dueAt <= until) list.push({ due: Math.max(flight.dueAt, now), flight });
    }
    if (timer) list.push({ due: Math.max(timer.due, now), timer });
    return list.sort((a, b) => a.due - b.due);
  }

  /** What makes a schedule differ by a fault. */
  #addDisturbances(list: Completion[], ready: readonly Held[]): void {
    const { duplicates, failures } = this.#limits;
    if (this.#used.failures < failures) {
      for (const held of ready) list.push(this.#failureOf(held));
    }
    if (this.#used.duplicates < duplicates) {
      const twins = new Set<unknown>();
      for (const held of this.#delivered.values()) {
        const { id, webhook } = held.delivery;
        if (this.#copies.has(id) || (this.#mergesTwins && twins.has(webhook))) continue;
        twins.add(webhook);
        list.push(this.#duplicateOf(held));
      }
    }
  }

  #answerOf(answer: Answer, faults: FaultKind[]): Completion {
    const { label, delivery, chat } = answer;
    return {
      kind: 'answer',
      label,
      delivery,
      chat,
      faults,
      take: () => {
        this.#answers = this.#answers.filter((other) => other !== answer);
        answer.resolve();
      },
    };
  }

  #startOf(held: Held, faults: FaultKind[]): Completion {
    const { delivery, label, chat } = held;
    return {
      kind: 'start',
      label: `start ${label}`,
      delivery: delivery.id,
      chat,
      faults,
      take: () => this.#start(held),
    };
  }

  #start(held: Held): void {
    this.#passTime(held.notBefore);
    this.#held = this.#held.filter((other) => other !== held);
    this.#delivered.set(held.delivery.id, held);
    this.#idleTicks = 0;
    held.start();
  }

  #failureOf(held: Held): Completion {
    const { delivery, label, chat } = held;
    return {
      kind: 'failure',
      label: `fail ${label}`,
      delivery: delivery.id,
      chat,
      faults: ['failures'],
      take: () => {
        this.#failing = delivery.id;
        this.#start(held);
      },
    };
  }

  #duplicateOf({ delivery, chat }: Held): Completion {
    return {
      kind: 'duplicate',
      label: `duplicate ${delivery.id}`,
      delivery: delivery.id,
      chat,
      faults: ['duplicates'],
      take: () => {
        this.#testbed.repeat(delivery);
        const copy = this.#held.at(-1) as Held;
        this.#copies.add(copy.delivery.id);
        this.#start(copy);
      },
    };
  }

  #timeoutOf(flight: InFlight, faults: FaultKind[]): Completion {
    const { delivery, label, dueAt } = flight;
    return {
      kind: 'timeout',
      label: `timeout ${label}`,
      delivery: delivery.id,
      chat: chatOf(delivery.webhook),
      faults,
      take: () => {
        this.#passTime(dueAt);
        this.#inFlight.delete(delivery.id);
        this.#note('timeout', label, 'no response in time');
        flight.giveUp(new Error('the receiver did not respond in time'));
      },
    };
  }

  #timerOf(timer: OwnTimer, faults: FaultKind[]): Completion {
    return {
      kind: 'timer',
      label: `timer ${timer.order}`,
      delivery: timer.delivery,
      faults,
      chat: timer.delivery === undefined ? undefined : this.#delivered.get(timer.delivery)?.chat,
      take: () => {
        this.#passTime(timer.due);
        this.#generation = timer.generation;
        this.#idleTicks += 1;
        this.clearTimer(timer);
        if (timer.timer.isInterval) {
          timer.due += timer.timer.delayMs;
          this.#timers.push(timer);
        }
        this.#note('timer', timer.lane, `${timer.timer.delayMs} ms are over`);
        try {
          timer.timer.run();
        } catch (error) {
          this.crashed({ kind: 'exception', error });
        }
      },
    };
  }

  /** Lets time pass until a timer of the mock has sent something, or something else is due. */
  #clockOf(faults: FaultKind[], until: number): Completion {
    const due = this.#clock.nextDue as number;
    return {
      kind: 'clock',
      label: `clock ${due - START_MS}`,
      faults,
      take: () => {
        const { length } = this.#held;
        for (let next: number | undefined = due; next !== undefined && next <= until; next = this.#clock.nextDue) {
          this.#passTime(next);
          if (this.#held.length > length) break;
        }
      },
    };
  }

  /** Lets the timers of the mock fire that are due by then: they run no code of the app. */
  #passTime(until: number): void {
    for (let due = this.#clock.nextDue; due !== undefined && due <= until; due = this.#clock.nextDue) {
      const { length } = this.#held;
      this.#clock.runNext();
      if (this.#held.length > length) this.#testbed.sawClockDeliver();
    }
    if (until > this.now()) this.#clock.skipTo(until);
    this.#version += 1;
  }

  /** The timer of the app that fires next. */
  #nextTimer(): OwnTimer | undefined {
    let next: OwnTimer | undefined;
    for (const timer of this.#timers) {
      if (timer.timer.delayMs >= FAR_MS || (isPolling(timer) && this.#idleTicks >= IDLE_TICKS * this.#timers.length))
        continue;
      if (!next || timer.due < next.due || (timer.due === next.due && timer.order < next.order)) next = timer;
    }
    return next;
  }

  /** The step that led to a delivery. */
  #rootOf({ id, causedBy, resendOf }: Delivery): number {
    const known = this.#roots.get(id);
    if (known !== undefined) return known;
    const maker = causedBy?.request && this.#makers.get(causedBy.request);
    const parent = resendOf ?? maker ?? causedBy?.delivery;
    const root = causedBy?.step ? Number(causedBy.step.slice(1)) : parent ? (this.#roots.get(parent) ?? 0) : 0;
    this.#roots.set(id, root);
    return root;
  }

  /**
   * Whether a handler goes on although nothing is completed: then it waits for something else, whose time no schedule
   * decides.
   */
  async #wakesByItself(): Promise<boolean> {
    const version = this.#version;
    for (let turns = 0; turns < PATIENCE_TURNS && !(await this.#turn(true)); turns++);
    while (this.#patienceMs > 0 && version === this.#version) {
      await pause(TICK_MS);
      this.#patienceMs -= TICK_MS;
    }
    if (version !== this.#version && this.#patienceMs > 0) {
      await this.#quiesce();
      return false;
    }
    const others = this.#testbed.foreignResources();
    if (version === this.#version && others.length === 0) return false;
    const [flight] = this.#inFlight.values();
    const resource = others.length > 0 ? ` (${others.join(', ')})` : '';
    this.#fail(
      notExplorable(
        `the handler of ${flight?.delivery.event} ${flight?.label} waits for something that no schedule completes${resource}. Use fetch and timers there, or pass the app something that responds at once`,
      ),
    );
    return true;
  }
}

/** Something that can happen once time has passed; neither of the three: a timer of the mock. */
interface Later {
  due: number;
  timer?: OwnTimer;
  held?: Held;
  flight?: InFlight;
}

const START_MS = Date.UTC(2026, 0, 1);
const FAR_AWAY_MS = START_MS + 100 * 86_400_000;
const END: Completion = { kind: 'end', label: 'end', faults: [], take() {} };

function isPolling({ timer, generation }: OwnTimer): boolean {
  return timer.isInterval || generation > POLLING_GENERATION;
}

/** What is the same for deliveries that the app cannot tell apart, as long as none of them was attempted. */
function twinOf({ delivery }: Held): unknown {
  return delivery.attempts.length === 0 ? delivery.webhook : undefined;
}

function notExplorable(what: string): ExploreError {
  return new ExploreError('not-explorable', `Failed to explore: ${what}`);
}

function endless(taken: readonly Completion[]): ExploreError {
  const last = taken.slice(-6).map(({ label }) => label);
  return new ExploreError(
    'endless',
    `Failed to explore: a run did not end after ${taken.length} completions, the last of which are ${last.join(', ')}. Look for a loop, such as an app that answers its own messages, or a timer that always sets another one`,
  );
}
