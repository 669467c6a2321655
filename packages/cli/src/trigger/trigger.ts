import { randomInt } from 'node:crypto';
import { isEventName } from '@whapi-webhooks/contract';
import { ScenarioError, type ScenarioInput } from '@whapi-webhooks/mock';
import { scenarios } from '@whapi-webhooks/mock/scenarios';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { CliError, usageError } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { RefusedCall, ServeClient } from '../control/serve-client.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatDelivery, type ShownDelivery } from '../serve/format-delivery.ts';
import { unknownEvent } from '../unknown-event.ts';
import { capturedWebhooks } from './captured-webhooks.ts';
import { checkUsage } from './check-usage.ts';
import { describeScenarioError } from './describe-scenario-error.ts';
import { exampleWebhooks } from './example-webhooks.ts';
import { listing } from './listing.ts';
import { toReceiver, viaServe } from './outlets.ts';
import { Pace, realTime, type Time } from './pace.ts';
import { playHere, playVia } from './play-scenario.ts';
import { isScenarioPath, readScenarioFile, type ScenarioText } from './read-scenario-file.ts';
import { Results } from './results.ts';
import { sendAll } from './send-all.ts';
import { type Stop, stopOf } from './stop.ts';
import type { TriggerOptions } from './trigger-options.ts';

const MAX_BYTES = 16_000_000;
const LISTING = 'Run "whapi-webhooks trigger" to list them';

interface Surroundings {
  io: Io;
  time: Time;
  stop: Stop;
  results: Results;
  serve: ServeClient | undefined;
  seed: number;
}

/** Sends the webhooks of an event, a scenario, a scenario file or a capture to a receiver. */
export async function trigger(
  name: string | undefined,
  options: TriggerOptions,
  given: Io,
  time: Time = realTime,
): Promise<ExitCode> {
  const io = options.quiet ? { ...given, stdout: { write: () => true } } : given;
  if (name === undefined && options.body === undefined && options.invalid === undefined) {
    if (options.to !== undefined || options.via !== undefined) {
      throw usageError(`no event or scenario. ${LISTING}`);
    }
    io.stdout.write(listing());
    return ExitCode.fine;
  }
  if (options.invalid === true) {
    const event = eventToBreak(name);
    io.stdout.write((await import('./counterexamples.ts')).listCounterexamples(event));
    return ExitCode.fine;
  }
  const send = await senderOf(name, options, io);
  const stop = stopOf(io);
  const results = new Results();
  const { via, controlToken, channel, seed } = options;
  const serve = via === undefined ? undefined : await ServeClient.connect({ via, controlToken, channel }, stop.late);
  try {
    // A receiver that ignores what it has seen would ignore the ids of the run before.
    return await send({ io, time, stop, results, serve, seed: seed ?? randomInt(2 ** 32) });
  } finally {
    stop.clear();
    serve?.close();
  }
}

/** Sends, and says how it went. */
type Sender = (surroundings: Surroundings) => Promise<ExitCode>;

/** @throws {CliError} when there is no such thing to send, or the options do not fit it */
async function senderOf(name: string | undefined, options: TriggerOptions, io: Io): Promise<Sender> {
  const { body, invalid } = options;
  if (body !== undefined) {
    if (name !== undefined)
      throw usageError(`--body sends a file, and ${name} names something else. Remove one of them`);
    if (invalid !== undefined)
      throw usageError('--body sends a file, and --invalid a counterexample. Remove one of them');
    checkUsage('body', body, options);
    return (surroundings) => sendCaptured(body, options, surroundings);
  }
  if (invalid !== undefined) {
    const event = eventToBreak(name);
    checkUsage('counterexample', `${invalid}`, options);
    const { findCounterexample, describeCounterexample } = await import('./counterexamples.ts');
    const counterexample = findCounterexample(event, `${invalid}`, options.mode);
    const description = describeCounterexample(`${invalid}`, counterexample);
    return (surroundings) => {
      surroundings.io.stdout.write(`${description}\n`);
      return sendExamples(event, { ...options, counterexample }, surroundings);
    };
  }
  const subject = name as string;
  if (isEventName(subject)) {
    checkUsage('event', subject, options);
    return (surroundings) => sendExamples(subject, options, surroundings);
  }
  const scenario = scenarios.find((candidate) => candidate.name === subject);
  if (!scenario && !isScenarioPath(subject))
    throw unknownEvent(subject, { others: { scenario: scenarios.map((each) => each.name) }, otherwise: LISTING });
  checkUsage('scenario', subject, options);
  if (scenario) return (surroundings) => play(scenario.name, undefined, options, surroundings);
  const file = await readScenarioFile(subject, io);
  return (surroundings) => play(file.scenario, file, options, surroundings);
}

/** The event of a counterexample. */
function eventToBreak(name: string | undefined): WhapiEventName {
  if (name === undefined) throw usageError('--invalid needs an event. Pass one, such as messages.post');
  if (isEventName(name)) return name;
  throw unknownEvent(name, { otherwise: LISTING });
}

type ExamplePlan = TriggerOptions & Pick<Parameters<typeof exampleWebhooks>[1], 'counterexample'>;

function sendExamples(event: WhapiEventName, options: ExamplePlan, surroundings: Surroundings): Promise<ExitCode> {
  const { io, serve, seed } = surroundings;
  const webhooks = exampleWebhooks(event, { ...options, seed, channelId: serve?.channelId }, colorsFor(io.stderr, io));
  return sendPayloads(webhooks, { ...options, isSummed: options.count > 1 }, surroundings);
}

function sendCaptured(body: string, options: TriggerOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { io, seed, time } = surroundings;
  const pace = new Pace(options.speed ?? 1, time);
  const payloads = capturedWebhooks(
    { ...options, body, seed, maxSize: options.maxSize ?? MAX_BYTES },
    {
      io,
      colors: colorsFor(io.stderr, io),
      note: (text) => options.quiet || io.stderr.write(`${text}\n`),
      onStart: () => pace.restart(),
    },
  );
  return sendPayloads(payloads, { ...options, isSummed: true, pace }, surroundings);
}

interface Plan extends Pick<TriggerOptions, 'to' | 'header'> {
  /** Whether the counts are printed at the end. */
  isSummed: boolean;
  pace?: Pace;
}

async function sendPayloads(
  payloads: Parameters<typeof sendAll>[0],
  { to = '', header, isSummed, pace }: Plan,
  { io, time, stop, results, serve }: Surroundings,
): Promise<ExitCode> {
  const { stdout, stderr } = io;
  const isComplete = await sendAll(payloads, {
    send: serve ? viaServe(serve) : toReceiver(to, header),
    pace: pace ?? new Pace(Number.POSITIVE_INFINITY, time),
    ...{ stop, results, stdout, stderr },
    colors: colorsFor(stdout, io),
  });
  if (isSummed || !isComplete) stdout.write(results.summary());
  return isComplete ? results.exitCode() : stopped(io);
}

/** What was not sent is not known. Standard input may still be open, which would keep the process alive. */
function stopped({ stdin, stderr }: Io): ExitCode {
  stdin.destroy?.();
  stderr.write('Stopped before everything was sent.\n');
  return ExitCode.environment;
}

async function play(
  scenario: ScenarioInput,
  file: ScenarioText | undefined,
  options: TriggerOptions,
  { io, stop, results, serve, seed }: Surroundings,
): Promise<ExitCode> {
  const { to = '', mode, header, count, limit } = options;
  const colors = colorsFor(io.stdout, io);
  const onDelivery = (delivery: ShownDelivery) => {
    results.add(delivery);
    io.stdout.write(`${formatDelivery(delivery, colors)}\n`);
  };
  const playing = { count, stop, onDelivery, ...(limit !== undefined && { limit }) };
  try {
    const isComplete = serve
      ? await playVia(serve, scenario, playing)
      : await playHere(scenario, { ...playing, to, seed, ...(mode && { mode }), ...(header && { header }) });
    if (isComplete) return results.exitCode();
    io.stdout.write(results.summary());
    return stopped(io);
  } catch (error) {
    if (error instanceof RefusedCall && error.issues.length === 0) {
      throw new CliError(ExitCode.environment, `failed to play the scenario: ${error.message}`);
    }
    if (!(error instanceof ScenarioError || error instanceof RefusedCall)) throw error;
    const { text, exitCode } = describeScenarioError(error, file);
    io.stderr.write(text);
    return exitCode;
  }
}
