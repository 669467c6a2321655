import { randomInt } from 'node:crypto';
import { ContractError, closest, eventNames, isEventName, type Mode } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { type Delivery, ScenarioError, type ScenarioInput } from '@whapi-webhooks/mock';
import { type NodeWhapi, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { scenarios } from '@whapi-webhooks/mock/scenarios';
import type { WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { CliError, usageError, withUsageErrors } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { issueLines } from '../report/issue-lines.ts';
import { formatDelivery } from '../serve/format-delivery.ts';
import { type Assignment, applyAssignments } from './apply-assignments.ts';
import { defaultExamples } from './default-examples.ts';
import { describeScenarioError } from './describe-scenario-error.ts';
import { listing } from './listing.ts';
import { isScenarioPath, readScenarioFile, type ScenarioText } from './read-scenario-file.ts';
import { renewWebhook } from './renew-webhook.ts';

export interface TriggerOptions {
  to?: string;
  mode: Mode;
  example?: string;
  set?: Assignment[];
  header?: Record<string, string>;
  count: number;
  /** How long a scenario may take, in seconds. */
  limit?: number;
  seed?: number;
  unchecked?: boolean;
}

/** Sends the webhooks of an event, a scenario or a scenario file to a receiver. */
export async function trigger(name: string | undefined, options: TriggerOptions, io: Io): Promise<ExitCode> {
  // A receiver that ignores what it has seen would ignore the ids of the run before.
  const { to, mode, header, count, seed = randomInt(2 ** 32) } = options;
  if (name === undefined) {
    if (to !== undefined) throw usageError('no event or scenario. Run "whapi-webhooks trigger" to list them');
    io.stdout.write(listing());
    return ExitCode.fine;
  }
  const { send, file } = await senderOf(name, { ...options, seed }, io);
  if (to === undefined) throw usageError('no receiver. Add --to <url>');
  const results = new Results();
  const colors = colorsFor(io.stdout, io);
  const whapi = setupWhapi({
    seed,
    // A single webhook is sent once; a scenario may be about retries.
    ...(isEventName(name) && { retry: false }),
    allowedHosts: [new URL(to).hostname],
    onDelivery(delivery) {
      results.add(delivery);
      io.stdout.write(`${formatDelivery(delivery, colors)}\n`);
    },
  });
  withUsageErrors(() => whapi.subscribe({ url: to, mode, ...(header && { headers: header }) }));
  try {
    for (let sent = 0; sent < count; sent++) await send(whapi, sent);
    await whapi.settled();
  } catch (error) {
    if (error instanceof ScenarioError) {
      const { text, exitCode } = describeScenarioError(error, file);
      io.stderr.write(text);
      return exitCode;
    }
    if (!(error instanceof ContractError)) throw error;
    io.stderr.write(describeViolation(error, io));
    return ExitCode.violation;
  } finally {
    // A step that went over the limit of its scenario still waits, which would keep the process alive.
    await whapi.close({ breakOff: true }).catch(() => undefined);
  }
  return results.exitCode();
}

/** The results of all deliveries, without keeping the deliveries. */
class Results {
  #total = 0;
  #failed = 0;
  #unanswered = 0;

  add({ outcome, attempts }: Delivery): void {
    this.#total++;
    if (outcome === 'delivered') return;
    this.#failed++;
    if (attempts.at(-1)?.status === undefined) this.#unanswered++;
  }

  /** @throws {CliError} when nothing was sent */
  exitCode(): ExitCode {
    if (this.#total === 0) throw new CliError(ExitCode.environment, 'failed to send the webhook: nothing was sent');
    if (this.#failed === 0) return ExitCode.fine;
    return this.#unanswered > 0 ? ExitCode.environment : ExitCode.violation;
  }
}

function describeViolation({ issues }: ContractError, io: Io): string {
  const lines = issueLines(issues, colorsFor(io.stderr, io));
  return `${['error: the webhook violates the contract', ...lines, 'Add --unchecked to send it anyway.'].join('\n')}\n`;
}

/** @param number how many times it was sent before */
type Send = (whapi: NodeWhapi, number: number) => Promise<unknown>;

type SeededOptions = TriggerOptions & { seed: number };

/** What sends the webhooks of a name; of a scenario file, with its text. */
interface Sender {
  send: Send;
  file?: ScenarioText;
}

async function senderOf(name: string, options: SeededOptions, io: Io): Promise<Sender> {
  if (isEventName(name)) {
    if (options.limit !== undefined) throw usageError(`--limit is for scenarios, and ${name} is an event`);
    return { send: eventSender(name, options) };
  }
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (!scenario && !isScenarioPath(name)) {
    const meant = closest(name, [...eventNames, ...scenarios.map((scenario) => scenario.name)]);
    const hint = meant ? `Did you mean "${meant}"?` : 'Run "whapi-webhooks trigger" to list them';
    throw usageError(`there is no event or scenario "${name}". ${hint}`);
  }
  for (const option of ['set', 'example', 'unchecked'] as const) {
    if (options[option] !== undefined) throw usageError(`--${option} is for events, and ${name} is a scenario`);
  }
  if (scenario) return { send: (whapi) => play(scenario, whapi, options) };
  const file = await readScenarioFile(name, io);
  return { send: (whapi) => play(file.scenario, whapi, options), file };
}

function eventSender(
  event: WhapiEventName,
  { example = defaultExamples[event], set = [], unchecked = false, seed }: SeededOptions,
): Send {
  const named: Readonly<Record<string, object>> = examples[event];
  const base = Object.hasOwn(named, example) ? named[example] : undefined;
  if (!base) {
    const meant = closest(example, Object.keys(named));
    const page = `https://github.com/whapi-webhooks/whapi-webhooks/blob/main/docs/events/${event}.md`;
    throw usageError(
      `${event} has no example "${example}". ${meant ? `Did you mean "${meant}"?` : `They are listed in ${page}`}`,
    );
  }
  const webhookOf = (number: number) =>
    applyAssignments(renewWebhook(base, { now: Date.now(), seed, number }), set) as WhapiWebhook;
  const first = webhookOf(0);
  if (unchecked) rejectUnknownEvent(first);
  return (whapi, number) => whapi.send(number === 0 ? first : webhookOf(number), { unchecked });
}

/** The mock sends a webhook to those who have subscribed to its event: nobody can subscribe to an unknown one. */
function rejectUnknownEvent({ event }: { event?: { type?: unknown; event?: unknown } | null }): void {
  const name = event && typeof event === 'object' ? `${event.type}.${event.event}` : String(event);
  if (isEventName(name)) return;
  throw usageError(
    `failed to send the webhook: ${JSON.stringify(name)} in /event is no known event, and only those are sent. Remove the --set for /event`,
  );
}

/** Serves the mock meanwhile, so that the receiver can load the files of messages. */
async function play(scenario: ScenarioInput, whapi: NodeWhapi, { limit }: TriggerOptions): Promise<void> {
  const gateway = await serveWhapi(whapi);
  try {
    await whapi.play(scenario, limit === undefined ? {} : { limit: `${limit}s` });
    await whapi.settled();
  } finally {
    await gateway.close();
  }
}
