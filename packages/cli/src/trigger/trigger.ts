import { ContractError, eventNames, formatIssues, isEventName, type Mode } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import type { Delivery } from '@whapi-webhooks/mock';
import { type NodeWhapi, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { createStage, type Scenario, scenarios } from '@whapi-webhooks/mock/scenarios';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { colorsFor } from '../colors.ts';
import type { Assignment } from '../commands/option-parsers.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { deliveryLine } from '../serve/delivery-line.ts';
import { usageError } from '../usage-error.ts';
import { applyAssignments } from './apply-assignments.ts';
import { listing } from './listing.ts';

export interface TriggerOptions {
  to?: string;
  mode: Mode;
  example: string;
  set?: Assignment[];
  header?: Record<string, string>;
  count: number;
  seed?: number;
  unchecked?: boolean;
}

/** Sends the webhooks of an event or a scenario to a receiver. */
export async function trigger(name: string | undefined, options: TriggerOptions, io: Io): Promise<ExitCode> {
  const { to, mode, header, count, seed } = options;
  const send = name === undefined ? undefined : senderOf(name, options);
  if (send === undefined || to === undefined) {
    if (send !== undefined) throw usageError('there is no receiver, please add --to <url>');
    io.stdout.write(listing());
    return ExitCode.fine;
  }
  const deliveries: Delivery[] = [];
  const colors = colorsFor(io.stdout, io);
  const whapi = setupWhapi({
    ...(seed !== undefined && { seed }),
    // A single webhook is tried once; in a scenario, trying again may be the story.
    ...(name !== undefined && isEventName(name) && { retry: false }),
    allowedHosts: [new URL(to).hostname],
    onDelivery(delivery) {
      deliveries.push(delivery);
      io.stdout.write(`${deliveryLine(delivery, colors)}\n`);
    },
  });
  whapi.subscribe({ url: to, mode, ...(header && { headers: header }) });
  try {
    for (let i = 0; i < count; i++) await send(whapi);
    await whapi.settled();
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    io.stderr.write(
      `error: the webhook breaks the contract\n${formatIssues(error.issues)}Add --unchecked to send it all the same.\n`,
    );
    return ExitCode.broken;
  }
  return verdictOf(deliveries);
}

function senderOf(name: string, options: TriggerOptions): (whapi: NodeWhapi) => Promise<unknown> {
  if (isEventName(name)) return eventSender(name, options);
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (!scenario)
    throw usageError(
      `there is no event or scenario "${name}", please choose one of ${[...eventNames, ...scenarios.map((each) => each.name)].join(', ')}`,
    );
  if (options.set) throw usageError('--set changes the webhook of an event; a scenario has many');
  return (whapi) => play(scenario, whapi);
}

function eventSender(event: WhapiEventName, { example, set = [], unchecked = false }: TriggerOptions) {
  const stories: Readonly<Record<string, object>> = examples[event];
  const webhook = Object.hasOwn(stories, example) ? stories[example] : undefined;
  if (!webhook)
    throw usageError(`${event} has no example "${example}", please choose one of ${Object.keys(stories).join(', ')}`);
  return (whapi: NodeWhapi) => whapi.send(applyAssignments(webhook, set) as never, { unchecked });
}

async function play(scenario: Scenario, whapi: NodeWhapi): Promise<void> {
  const gateway = await serveWhapi(whapi);
  try {
    await scenario.play(createStage(whapi, { url: gateway.url }));
    await whapi.settled();
  } finally {
    await gateway.close();
  }
}

function verdictOf(deliveries: readonly Delivery[]): ExitCode {
  if (deliveries.every(({ outcome }) => outcome === 'delivered')) return ExitCode.fine;
  const silent = deliveries.some(({ attempts }) => attempts.at(-1)?.status === undefined);
  return silent ? ExitCode.environment : ExitCode.broken;
}
