import { suggest, validateWebhook } from '@whapi-webhooks/contract';
import type { Counterexample } from '@whapi-webhooks/contract/cases';
import { examples } from '@whapi-webhooks/contract/examples';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { isObject } from '../captures/looks-like.ts';
import { usageError } from '../cli-error.ts';
import type { Colors } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import { issueLines } from '../report/issue-lines.ts';
import { applyAssignments } from './apply-assignments.ts';
import { defaultExamples } from './default-examples.ts';
import { type Outgoing, ownEvent, type Unsendable } from './outgoing.ts';
import { renewExample } from './renew-example.ts';
import type { TriggerOptions } from './trigger-options.ts';

/** How the webhooks of an event are made. */
export interface ExampleOptions extends Pick<TriggerOptions, 'mode' | 'example' | 'set' | 'count' | 'unchecked'> {
  seed: number;
  counterexample?: Counterexample | undefined;
  /** The id of the channel that sends them. Default: that of the example. */
  channelId?: string | undefined;
}

/**
 * The webhooks of an event: an example or a counterexample, as if it happened now.
 * @throws {CliError} when there is no such example, or a value cannot be set
 */
export function* exampleWebhooks(
  event: WhapiEventName,
  { mode = 'body', example = defaultExamples[event], set = [], count, ...options }: ExampleOptions,
  colors: Colors,
): Generator<Outgoing | Unsendable> {
  const { seed, counterexample, channelId, unchecked = counterexample !== undefined } = options;
  const base = counterexample ? counterexample.payload : exampleOf(event, example);
  for (let number = 0; number < count; number++) {
    const renewed = renewExample(base, { now: Date.now(), seed, number }, counterexample);
    const payload = isObject(renewed) ? applyAssignments(ofChannel(renewed, channelId), set) : renewed;
    const issues = unchecked ? [] : (validateWebhook(payload, { profile: 'strict' }).issues ?? []);
    if (issues.length > 0) {
      const lines = ['error: the webhook violates the contract', ...issueLines(issues, colors)];
      yield { error: `${[...lines, 'Add --unchecked to send it anyway.'].join('\n')}\n`, exitCode: ExitCode.violation };
      return;
    }
    yield { payload, event: ownEvent(payload) ?? event, mode };
  }
}

function ofChannel(webhook: Record<string, unknown>, channelId: string | undefined): Record<string, unknown> {
  return channelId !== undefined && 'channel_id' in webhook ? { ...webhook, channel_id: channelId } : webhook;
}

function exampleOf(event: WhapiEventName, name: string): object {
  const named: Readonly<Record<string, object>> = examples[event];
  const found = Object.hasOwn(named, name) ? named[name] : undefined;
  if (found) return found;
  const page = `https://github.com/whapi-webhooks/whapi-webhooks/blob/main/docs/events/${event}.md`;
  const hint = suggest(name, Object.keys(named), `They are listed in ${page}`);
  throw usageError(`${event} has no example "${name}". ${hint}`);
}
