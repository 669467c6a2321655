import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import { realNow } from '../../real-time.ts';
import type { Exchange } from '../../receiver/exchange-log.ts';
import { UnreachableError } from '../../receiver/unreachable-error.ts';
import { PASSED, type Verdict } from '../rule.ts';
import { addressTo } from './address-to.ts';
import type { Json, Provocation } from './provocation.ts';

/** In so many webhooks, one trial of a fast receiver costs about as much as its webhooks. */
const LEAST_BATCH = 60;
/** How long a receiver takes for one webhook that it does not answer, about, in milliseconds. */
const WEBHOOK_MS = 5;
/** How long it may take, in milliseconds. */
export interface BreakLimits {
  /** Until all webhooks are sent. Then the batch that was begun is the last one. */
  readonly sendingMs: number;
  /** Once the receiver has broken: to find out at what. */
  readonly searchMs: number;
}

/** An app in this process has it for itself; at a URL, somebody waits for the whole examination. */
const SENDING_MS = { fresh: 120_000, running: 30_000 };
const SEARCH_MS = 60_000;
/** While many are tried, a receiver that usually takes far less than this counts as silent sooner. */
const SHORT_PATIENCE_MS = 1_000;

/** Webhooks sent one after another, and what came of it. */
interface Trial {
  readonly observation: Observation;
  /** What the receiver did: `responds with 500`. Absent if it survived. */
  readonly how?: string;
  /** Which webhook broke it, if that is known: the response shows it. */
  readonly culprit?: number;
  /** Whether the response shows it; else it is the last one before. */
  readonly isCertain?: boolean;
}

/**
 * Provokes a receiver until it breaks, and shows the one webhook at which it does: sent alone, the receiver breaks again, and
 * it survives the control.
 */
export async function firstBreak(
  lab: Lab,
  provocations: readonly Provocation[],
  limits: BreakLimits = { sendingMs: lab.isFresh ? SENDING_MS.fresh : SENDING_MS.running, searchMs: SEARCH_MS },
): Promise<Verdict> {
  const controls = new Set(provocations.flatMap(({ control }) => (control ? [control] : [])));
  const search = new Search(lab, [...controls], limits);
  const batch = Math.max(LEAST_BATCH, Math.ceil(lab.baseline.observation.busyMs / WEBHOOK_MS));
  for (let from = 0; from < provocations.length; from += batch) {
    const found = await search.in(provocations.slice(from, from + batch));
    if (found) return found;
    const sent = Math.min(from + batch, provocations.length);
    if (search.isLate && (search.unexplained || sent < provocations.length)) {
      return lateVerdict(search, `${sent} of ${provocations.length} webhooks`);
    }
  }
  return PASSED;
}

/** Whether it only passed on that the gateway refused its message: the chats of examples do not exist. */
function isRefused({ observation: { timeline }, isCertain }: Trial): boolean {
  return (
    isCertain === true &&
    timeline.some((row) => row.kind === 'request' && row.request.by === 'app' && (row.request.status ?? 0) >= 400)
  );
}

/** Nothing was found, but not everything was tried. */
function lateVerdict({ unexplained, limits }: Search, sent: string): Verdict {
  const seconds = (ms: number) => `${ms / 1_000} s`;
  const why = unexplained
    ? `The receiver ${unexplained}, and at which of ${sent} was not found out in ${seconds(limits.searchMs)}`
    : `The receiver survived ${sent}, and the others were not sent, since these took more than ${seconds(limits.sendingMs)}`;
  return {
    ...{ result: 'not-judged', why },
    hint: 'Make it respond sooner while it is examined, such as by replacing what it waits for',
  };
}

class Search {
  readonly #lab: Lab;
  readonly #controls: readonly Json[];
  #deadline: number;
  #hasBroken = false;
  /** Controls at which the receiver breaks as well. */
  readonly #broken = new Set<Json>();
  /** Whether a plain text is known to be answered after a webhook. */
  #answersAfterwards: boolean | undefined;
  static #numbers = 0;
  readonly limits: BreakLimits;
  /** How the receiver broke where the time was over before it was known at what. */
  unexplained: string | undefined;

  constructor(lab: Lab, controls: readonly Json[], limits: BreakLimits) {
    this.#lab = lab;
    this.#controls = controls;
    this.limits = limits;
    this.#deadline = realNow() + limits.sendingMs;
  }

  get isLate(): boolean {
    return realNow() > this.#deadline;
  }

  /** The finding about one of these, if the receiver breaks at any. */
  async in(all: readonly Provocation[]): Promise<Verdict | undefined> {
    const provocations = all.filter(({ control }) => !control || !this.#broken.has(control));
    if (provocations.length === 0) return undefined;
    const trial = await this.#try(provocations);
    if (trial.how === undefined) return undefined;
    if (!this.#hasBroken) {
      this.#deadline = realNow() + this.limits.searchMs;
      this.#hasBroken = true;
      if (await this.#dismiss()) return this.in(all);
    }
    const [single] = provocations;
    if (provocations.length === 1 && single) return this.#judge(single, trial);
    const { culprit } = trial;
    const suspect = culprit === undefined ? undefined : provocations[culprit];
    if (suspect && culprit !== undefined) {
      const found = await this.#suspect(suspect, trial);
      if (found || this.#givesUp(trial)) return found;
      if (trial.isCertain || (suspect.control && this.#broken.has(suspect.control))) {
        return this.in(provocations.slice(culprit + 1));
      }
    }
    // It broke later than it responded: half of them still break it, or it takes more than one.
    const middle = Math.ceil(provocations.length / 2);
    const found = await this.in(provocations.slice(0, middle));
    return found || this.#givesUp(trial) ? found : this.in(provocations.slice(middle));
  }

  /** Whether there is no time left to find out at what the receiver broke in a trial. */
  #givesUp({ how }: Trial): boolean {
    if (this.isLate) this.unexplained = how;
    return this.isLate;
  }

  /**
   * Finds all controls at which the receiver breaks, so that they are not found one by one. Only where it cannot stay dead.
   * @returns whether there are any
   */
  async #dismiss(): Promise<boolean> {
    if (!this.#lab.isFresh || this.#controls.length === 0) return false;
    const left = this.#controls.map((webhook) => ({ title: 'An ordinary webhook', webhook }));
    const { broken, observation } = await this.#play(left, { untilBroken: false });
    for (const index of broken) this.#broken.add(left[index]?.webhook as Json);
    if (observation.crashes.length > 0) {
      for (let rest = left.filter(({ webhook }) => !this.#broken.has(webhook)); rest.length > 0 && !this.isLate; ) {
        const { culprit } = await this.#play(rest);
        if (culprit === undefined) break;
        this.#broken.add(rest[culprit]?.webhook as Json);
        rest = rest.slice(culprit + 1);
      }
    }
    return this.#broken.size > 0;
  }

  /** Sends one webhook of many alone. */
  async #suspect(suspect: Provocation, before: Trial): Promise<Verdict | undefined> {
    try {
      return await this.in([suspect]);
    } catch (error) {
      // It stays dead: this was the trial that shows it.
      if (error instanceof UnreachableError)
        return this.#found(suspect, { ...before, how: `${before.how}, and is gone` });
      throw error;
    }
  }

  async #judge(provocation: Provocation, trial: Trial): Promise<Verdict | undefined> {
    const { control } = provocation;
    if (isRefused(trial)) return undefined;
    if (control) {
      try {
        const { how } = await this.#try([{ title: `The same without that`, webhook: control }]);
        if (how !== undefined) {
          this.#broken.add(control);
          return undefined;
        }
      } catch (error) {
        if (!(error instanceof UnreachableError)) throw error;
        return this.#found(provocation, { ...trial, how: `${trial.how}, and is gone` });
      }
    }
    return this.#found(provocation, trial);
  }

  async #try(provocations: readonly Provocation[]): Promise<Trial> {
    this.#answersAfterwards ??= await this.#isAnswering();
    return this.#play(provocations);
  }

  /** Whether a second person is answered after a first: if not, silence afterwards shows nothing. */
  async #isAnswering(): Promise<boolean> {
    const { replies, varies } = this.#lab.baseline;
    if (replies === 0 || varies) return false;
    const [first, second] = [this.#lab.conversation(), this.#lab.conversation()];
    const observation = await this.#lab.play({
      ...{ title: 'Two people write a plain text', talks: [first, second], muted: ['echo', 'statuses'] },
      steps: [first.says(), second.says(), { do: 'settle' }],
    });
    return observation.repliesTo(second.chatId).length >= replies;
  }

  async #play(
    provocations: readonly Provocation[],
    { untilBroken }: { untilBroken: boolean } = { untilBroken: true },
  ): Promise<Trial & { broken: readonly number[] }> {
    const lab = this.#lab;
    const isSingle = provocations.length === 1;
    const group = lab.baseline.arena === 'group' ? lab.conversation() : undefined;
    const after = lab.conversation();
    const sent = provocations.map(({ webhook }) => this.#step(webhook, group ?? lab.conversation()));
    const observation = await lab.play({
      title: (isSingle && provocations[0]?.title) || `${provocations.length} webhooks, then a plain text`,
      talks: group ? [group, after] : [after],
      steps: [...sent, after.says(), { do: 'settle' }],
      awaits: this.#answersAfterwards ? lab.baseline.replies : 0,
      ...(!isSingle && { patienceMs: Math.max(SHORT_PATIENCE_MS, 10 * lab.baseline.observation.busyMs) }),
      muted: ['echo', 'statuses'],
      untilBroken,
    });
    const texts = sent.map((step) => JSON.stringify((step.with as Json).webhook));
    const placeOf = (exchange: Exchange | undefined) => texts.indexOf(exchange?.sent ?? '');
    const broken = observation.exchanges
      .filter((exchange) => lab.breakIn({ ...observation, exchanges: [exchange], crashes: [] }))
      .map(placeOf)
      .filter((place) => place >= 0);
    const first = lab.breakIn(observation);
    if (first) {
      // What crashes later does so mostly at once: at what it got last.
      const culprit = placeOf(first.exchange ?? observation.exchanges.at(-1));
      return { observation, how: first.how, broken, ...(culprit >= 0 && { culprit, isCertain: !!first.exchange }) };
    }
    const isSilent = this.#answersAfterwards && observation.repliesTo(after.chatId).length < lab.baseline.replies;
    return { observation, broken, ...(isSilent && { how: 'does not answer a plain text afterwards' }) };
  }

  #step(webhook: Json, talk: Conversation): AnyScenarioStep {
    const channelId = this.#lab.baseline.observation.deliveries[0]?.webhook.channel_id;
    const addressed = addressTo(webhook, talk, Search.#numbers++, channelId);
    return { do: 'send', with: { webhook: addressed, unchecked: true } } as AnyScenarioStep;
  }

  #found({ title }: Provocation, { observation, how }: Trial): Verdict {
    const chatId = observation.plan.talks.at(-1)?.chatId ?? '';
    return {
      result: 'found',
      seen: `${title}: the receiver ${how}`,
      observation,
      expected: { kind: 'survives', chatId, atLeast: this.#answersAfterwards ? this.#lab.baseline.replies : 0 },
    };
  }
}
