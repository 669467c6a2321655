import { eventNames, isEventName, type Mode, suggest } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { type Finding, findingOf } from './findings/finding.ts';
import { type Baseline, Lab } from './lab/lab.ts';
import { realNow } from './real-time.ts';
import type { Exchange } from './receiver/exchange-log.ts';
import type { Target } from './receiver/target.ts';
import { UnreachableError } from './receiver/unreachable-error.ts';
import { rules } from './rules/catalogue.ts';
import { diesOfNonWebhooks } from './rules/http/dies-of-non-webhooks.ts';
import { ALL_ARRIVE } from './rules/http/non-webhooks.ts';
import { RESPONDS_TO_NOTHING, WHAT_IT_ANSWERS } from './rules/not-judged.ts';
import type { Rule, Verdict } from './rules/rule.ts';

/** What to examine, and what to tell the receiver. */
export interface ExaminationOptions {
  /** A text that the receiver answers. Default `Hi`. */
  say?: string;
  /** The number, in digits, of the only person that the receiver answers. Default: somebody new in each trial. */
  from?: string;
  /** The id of the only group in which the receiver answers. Default: a new one in each trial. */
  group?: string;
  /** The name of the only group in which the receiver answers, if it knows the group by that. Default: another one each time. */
  groupName?: string;
  /** `false`: the receiver never sends anything, so that rules about its replies are off. Default: it answers `say`. */
  replies?: boolean;
  /** Headers that every webhook carries, such as a secret that the receiver checks. Default: none. */
  headers?: Record<string, string>;
  /** The mode in which the receiver expects webhooks. Default `body`, or that in which a server has subscribed itself. */
  mode?: Mode;
  /** The events that the receiver is subscribed to. Default: all, or those to which a server has subscribed itself. */
  events?: readonly WhapiEventName[];
  /** How long to wait for a reply once the receiver has responded, in milliseconds. Default 3,000; 10,000 for a server. */
  patienceMs?: number;
  /** How long to wait for the response to a webhook, in milliseconds. Default 12,000. */
  answerPatienceMs?: number;
  /** From how many milliseconds on a response is slow. Default 5,000, as the vendor recommends. */
  slowAfterMs?: number;
  /** The ids of the rules to examine. Default: all. */
  rules?: readonly string[];
  /** Rules not to examine, each with the reason. */
  off?: Readonly<Record<string, string>>;
  /** Called after each rule. */
  onResult?: (result: RuleResult) => void;
}

/** What became of one rule. */
export interface RuleResult {
  readonly rule: Rule;
  /**
   * `found`: at a running server, twice. `not-judged`: the receiver shows too little, or not the same again, and `hint` says
   * what to do. `off`: switched off.
   */
  readonly result: 'passed' | 'found' | 'not-judged' | 'off';
  readonly finding?: Finding;
  /** Why the rule was not judged, or is off. */
  readonly why?: string;
  readonly hint?: string;
  /** How long it took, in milliseconds. */
  readonly ms: number;
}

/** Why a rule is not judged. */
type Unjudged = Extract<Verdict, { result: 'not-judged' }> | { readonly result: 'off'; readonly why: string };

/** The rules that say why a receiver does not respond to a plain text. */
const JUDGED_WHEN_SILENT = ['slow', 'dies-of-events'];

/** The rule that shows whom a running server ignores that answers one person at a time. */
const JUDGED_WHEN_PAUSING = 'loses-burst';

/** The rule that shows where the process of a receiver ended, if it was not started again: at a webhook. */
const WHERE_IT_ENDED = 'dies-of-events';

/** One examination of one receiver. */
export class Examination {
  readonly #options: ExaminationOptions;
  readonly #lab: Lab;
  readonly #target: Target;
  /** What an exported test must say of how the receiver is connected. */
  readonly #connected: Omit<Parameters<typeof findingOf>[2], 'subscription'>;
  #started: Promise<Baseline> | undefined;
  /** Why the last rule was not judged, if the receiver had stopped. */
  #stopped: string | undefined;
  /** The rules to examine, in order. */
  readonly rules: readonly Rule[];

  /** @throws {TypeError} when an option names no rule */
  constructor(target: Target, options: ExaminationOptions = {}) {
    const { say = 'Hi', from, group, groupName, headers, mode, events, answerPatienceMs = 12_000 } = options;
    const subscription = { ...(mode && { mode }), ...(events && { events }) };
    const { patienceMs = target.isFresh ? 3_000 : 10_000, slowAfterMs = 5_000 } = options;
    this.#options = options;
    this.#target = target;
    this.#connected = { headers, hook: target.hook };
    const patience = { patienceMs, answerPatienceMs, slowAfterMs };
    this.#lab = new Lab({ target, say, from, group, groupName, headers, subscription, ...patience });
    for (const event of events ?? []) requireEvent(event);
    for (const id of [...(options.rules ?? []), ...Object.keys(options.off ?? {})]) requireRule(id);
    this.rules = options.rules ? rules.filter(({ id }) => options.rules?.includes(id)) : rules;
  }

  /** Finds out what the receiver does with a plain text, once. */
  start(): Promise<Baseline> {
    this.#started ??= this.#lab.start();
    return this.#started;
  }

  /** How the receiver refused a plain text, and what to do, once that is known. */
  get refusal(): string | undefined {
    return this.#lab.refusal;
  }

  /**
   * Why rules that are to be examined cannot be judged, and what to do, once that is known: the receiver sends nothing,
   * although nobody said so, or it has stopped.
   */
  async hindrance(): Promise<string | undefined> {
    const examined = this.rules.filter(({ id }) => this.#options.off?.[id] === undefined);
    const baseline = await this.start();
    const verdict = examined
      .map((rule) => this.#silenceAt(rule, baseline))
      .find((each) => each?.result === 'not-judged');
    return verdict?.result === 'not-judged' ? `${verdict.why}. ${verdict.hint}` : this.#stopped;
  }

  /** Examines one rule. */
  async examine(rule: Rule): Promise<RuleResult> {
    const startedAt = realNow();
    const result = { rule, ...(await this.#judge(rule)), ms: realNow() - startedAt };
    this.#options.onResult?.(result);
    return result;
  }

  async #judge(rule: Rule): Promise<Omit<RuleResult, 'rule' | 'ms'>> {
    const off = this.#options.off?.[rule.id];
    if (off !== undefined) return { result: 'off', why: off };
    const baseline = await this.start();
    const verdict = this.#silenceAt(rule, baseline) ?? variation(rule, baseline) ?? (await this.#run(rule));
    return verdict.result === 'found'
      ? {
          result: 'found',
          finding: findingOf(rule, verdict, { ...this.#connected, subscription: this.#lab.subscription }),
        }
      : verdict;
  }

  /** Why a rule cannot be judged, if the receiver leaves a plain text open, or sends nothing after it. */
  #silenceAt({ id, needsReplies }: Rule, { replies, isSilent }: Baseline): Unjudged | undefined {
    if (isSilent && !JUDGED_WHEN_SILENT.includes(id)) return RESPONDS_TO_NOTHING;
    if (!needsReplies || replies > 0) return undefined;
    if (this.#options.replies === false)
      return { result: 'off', why: 'The receiver never sends anything, as doctor was told' };
    return {
      ...{ result: 'not-judged', why: `The receiver sent nothing after the text "${this.#lab.say}"` },
      hint: this.#hintOnSilence(),
    };
  }

  async #run(rule: Rule): Promise<Verdict> {
    const { collapses } = this.#lab;
    let verdict: Verdict;
    try {
      verdict = await rule.examine(this.#lab);
      this.#stopped = undefined;
    } catch (error) {
      if (error instanceof UnreachableError) return this.#ended(rule, error);
      throw error;
    }
    if (verdict.result === 'passed' && this.#lab.collapses > collapses) {
      return {
        ...{
          result: 'not-judged',
          why: 'The receiver broke off its connections meanwhile, as if its process had ended',
        },
        hint: 'Look at its log. Rule "dies-of-events" shows a webhook at which it ends, if there is one',
      };
    }
    if (this.#isToBeConfirmed(rule, verdict) && !(await this.#isConfirmed(rule))) {
      return {
        ...{ result: 'not-judged', why: `Seen once in two trials: ${verdict.seen}` },
        hint: 'Examine it again: what else the receiver was doing, or what it remembered, may have caused it',
      };
    }
    return verdict;
  }

  /** What is known of a rule during which the receiver was gone. */
  #ended({ id }: Rule, { message }: UnreachableError): Verdict {
    const { collapse } = this.#lab;
    const judge = collapse?.observation.plan.title === ALL_ARRIVE ? diesOfNonWebhooks.id : WHERE_IT_ENDED;
    if (id !== judge || !collapse) {
      const hint = 'Let it be started again when it ends, and look at why it ended';
      this.#stopped = `${message}. ${hint}`;
      return { result: 'not-judged', why: message, hint };
    }
    const { observation, how, exchange } = collapse;
    const chatId = observation.plan.talks[0]?.chatId ?? '';
    return {
      result: 'found',
      seen: `${observation.plan.title}: the receiver ${how}${placeOf(exchange)}, and is gone`,
      observation,
      expected: { kind: 'survives', chatId, atLeast: 0 },
    };
  }

  /** Nobody has to act on a note: it is not worth the time of a second trial. */
  #isToBeConfirmed(rule: Rule, verdict: Verdict): verdict is Extract<Verdict, { result: 'found' }> {
    return verdict.result === 'found' && !this.#target.isFresh && (verdict.severity ?? rule.severity) !== 'info';
  }

  /** Whether a running server, which others may use, and which remembers what came before, shows the same again. */
  async #isConfirmed(rule: Rule): Promise<boolean> {
    try {
      return (await rule.examine(this.#lab)).result === 'found';
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      // It did not survive the first trial.
      return true;
    }
  }

  #hintOnSilence(): string {
    const why = this.#lab.explainSilence();
    const todo = why === undefined ? 'Tell it' : `It may be that ${why}. Else tell it`;
    return `${todo} ${WHAT_IT_ANSWERS}. If it never sends anything, say so: replies: false, on the command line --no-replies`;
  }
}

/** Why a rule cannot be judged, if the receiver does not always answer a plain text alike. */
function variation({ id, needsReplies }: Rule, { varies, isPausing }: Baseline): Unjudged | undefined {
  if (!needsReplies || !varies || (isPausing && id === JUDGED_WHEN_PAUSING)) return undefined;
  if (isPausing) {
    return {
      ...{ result: 'not-judged', why: 'The receiver answers nobody for some time after each answer' },
      hint: `Let it answer everybody: rule "${JUDGED_WHEN_PAUSING}" shows whom it ignores`,
    };
  }
  return {
    ...{ result: 'not-judged', why: 'The receiver answers the same text now with more messages, now with fewer' },
    hint: 'Tell it a text that is always answered the same way',
  };
}

/** At which webhook it ended, for people: ` at a message of type "action"`. */
function placeOf(exchange: Exchange | undefined): string {
  try {
    const { messages: [message] = [] } = JSON.parse(exchange?.sent ?? '') as { messages?: { type?: string }[] };
    return message?.type === undefined ? '' : ` at a message of type "${message.type}"`;
  } catch {
    return '';
  }
}

function requireEvent(event: string): void {
  if (isEventName(event)) return;
  const cure = suggest(event, eventNames, `Use some of ${eventNames.join(', ')}`);
  throw new TypeError(`Failed to subscribe the receiver: there is no event "${event}". ${cure}`);
}

function requireRule(id: string): void {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return;
  const cure = suggest(id, ids, `Use some of ${ids.join(', ')}`);
  throw new TypeError(`Failed to choose rules: there is no rule "${id}". ${cure}`);
}
