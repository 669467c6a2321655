import { printable } from '@whapi-webhooks/contract';
import type { Delivery, RetryPolicy, SubscribeOptions, Whapi } from '@whapi-webhooks/mock';
import { FileStore, type ServedWhapi, serveWhapi, setupWhapiPartner } from '@whapi-webhooks/mock/node';
import { CliError, oneLine, usageError } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type ChannelOptions, createChannel, identitiesOf } from './create-channel.ts';
import { listenError } from './listen-error.ts';
import { openPage } from './open-page.ts';
import { pageFolder, pageLink } from './page-folder.ts';
import { type ReceiverOptions, subscriptionOf } from './subscription-of.ts';
import { describeUndelivered } from './undelivered.ts';
import { welcome } from './welcome.ts';

export interface ServeOptions extends ReceiverOptions, ChannelOptions {
  port: number;
  host: string;
  servedHost?: string[];
  cors?: string[];
  controlToken?: string;
  /** Serves the partner API to requests with this token. */
  partnerToken?: string;
  /** False with `--no-control`. */
  control?: boolean;
  store?: string;
  /** Whether to open the page in the browser. */
  open?: boolean;
}

/** What `serve` opens and derives before it serves. */
interface Surroundings {
  subscription: SubscribeOptions | undefined;
  store: FileStore | undefined;
  io: Io;
  pace: Pace;
}

/** How long things take. */
export interface Pace {
  /** How long the end waits at most for webhooks that are being delivered. Default 5,000. */
  graceMs?: number;
  /** When a failed delivery is tried again. Default: as the mock does it. */
  retry?: RetryPolicy;
}

const GRACE_MS = 5_000;

/**
 * Serves a mock Whapi until it is stopped, then waits for the webhooks that are being delivered.
 */
export async function serve(options: ServeOptions, io: Io, pace: Pace = {}): Promise<ExitCode> {
  const subscription = subscriptionOf(options);
  if (options.control === false && options.controlToken !== undefined) {
    throw usageError("options '--control-token <token>' and '--no-control' contradict each other. Remove one of them");
  }
  if (options.store !== undefined && (options.channel?.length ?? 0) > 1) {
    throw usageError(
      "option '--store <file>' keeps the webhooks of one channel. Remove it, or start a `serve` for each channel",
    );
  }
  if (options.control === false && options.open) {
    throw usageError("options '--open' and '--no-control' contradict each other. Remove one of them");
  }
  const store = options.store === undefined ? undefined : openStore(options.store, io);
  try {
    return await serveWith(options, { subscription, store, io, pace });
  } finally {
    store?.close();
  }
}

async function serveWith(options: ServeOptions, { subscription, store, io, pace }: Surroundings): Promise<ExitCode> {
  const { graceMs = GRACE_MS, retry } = pace;
  const { port, host } = options;
  const colors = colorsFor(io.stdout, io);
  const print = (line: string) => io.stdout.write(`${line}\n`);
  let onProgress = () => {};
  const surroundings = { store, retry, subscription, colors, print, onProgress: () => onProgress() };
  const identities = identitiesOf(options);
  const channels = identities.map((identity) => createChannel(identity, options, surroundings));
  const given = channels.map(({ whapi }) => whapi);
  const { partnerToken } = options;
  const partner =
    partnerToken === undefined
      ? undefined
      : setupWhapiPartner({
          token: partnerToken,
          channels: given,
          // Limits end where an app makes a channel live.
          ...(options.trialLimits && { trialLimits: true }),
          setup({ token, channelId }) {
            const channel = createChannel({ token, id: channelId, isNew: true }, options, surroundings);
            channels.push(channel);
            return channel.whapi;
          },
        });
  let served: ServedWhapi;
  try {
    const guard = { servedHosts: options.servedHost ?? [], allowedOrigins: options.cors ?? [] };
    const control = {
      ...(options.control === false && { control: false }),
      ...(options.controlToken !== undefined && { controlToken: options.controlToken }),
    };
    const page = pageFolder();
    served = await serveWhapi(given, {
      ...{ port, host, ...guard, ...control },
      ...(page !== undefined && { page }),
      ...(partner && { partner }),
    });
  } catch (error) {
    await Promise.all(given.map((whapi) => whapi.close()));
    throw listenError(error as NodeJS.ErrnoException, { port, host });
  }
  const stopped = io.untilStopped?.() ?? new Promise<never>(() => {});
  const link = served.pageUrl === undefined ? undefined : pageLink(served.pageUrl, options.controlToken);
  // What a server prints is kept in logs, unless it prints to a terminal.
  const isWatched = io.stdout.isTTY || options.open;
  const shownLink = isWatched ? link : link?.replace(/#token=.*/, '#token=<control token>');
  const shown = {
    ...served,
    channels: identities,
    subscription,
    partnerToken,
    pageLink: shownLink,
    ...controlOf(options),
  };
  io.stdout.write(welcome(shown, colors));
  if (options.open) void (link === undefined ? sayWhyNoPage(served, io) : openPage(link, io));
  await stopped;
  // The gateway still answers: what a receiver does with a webhook may depend on it.
  await drain();
  for (const { whapi, unanswered } of channels) for (const { id } of beingDelivered(whapi)) unanswered.add(id);
  await served.close();
  await Promise.all(channels.map(({ whapi }) => whapi.close({ breakOff: true })));

  let isLost = false;
  for (const { name, whapi } of channels) {
    const { kept, lost } = describeUndelivered(whapi.deliveries, { store, file: options.store });
    for (const line of [kept, lost]) if (line !== undefined) io.stderr.write(`${prefixOf(name)}${line}\n`);
    isLost ||= lost !== undefined;
  }
  const unanswered = channels.reduce((sum, channel) => sum + channel.unanswered.size, 0);
  if (unanswered > 0) {
    const all = channels.reduce((sum, channel) => sum + new Set([...channel.sent, ...channel.unanswered]).size, 0);
    throw new CliError(ExitCode.environment, `the receiver did not answer ${unanswered} of ${all} webhooks`);
  }
  if (isLost) return ExitCode.environment;
  print('Stopped.');
  return ExitCode.fine;

  /** Waits until no webhook is being delivered, or the time is over. */
  async function drain(): Promise<void> {
    const count = channels.flatMap(({ whapi }) => beingDelivered(whapi)).length;
    if (count === 0) return;
    print(
      `Waiting up to ${graceMs / 1_000} s for ${count === 1 ? 'a webhook that is' : `${count} webhooks that are`} being delivered. Stop again to end at once.`,
    );
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, graceMs);
      onProgress = () => {
        if (channels.some(({ whapi }) => beingDelivered(whapi).length > 0)) return;
        clearTimeout(timeout);
        resolve();
      };
    });
  }
}

function sayWhyNoPage({ controlUrl }: ServedWhapi, { stderr }: Io): void {
  const reason =
    controlUrl === undefined ? 'it needs the control plane, see above' : 'it was not built. Run `npm run build`';
  stderr.write(`No browser was opened: the page is not served, since ${reason}\n`);
}

/** What the welcome says about the control plane. */
function controlOf({ control, controlToken }: ServeOptions) {
  return { needsControlToken: controlToken !== undefined, isControlRefused: control !== false };
}

function beingDelivered({ deliveries }: Pick<Whapi, 'deliveries'>): Delivery[] {
  return deliveries.filter(({ outcome, attempts }) => {
    const attempt = attempts.at(-1);
    return outcome === 'waiting' && attempt && attempt.status === undefined && attempt.error === undefined;
  });
}

function prefixOf(name: string | undefined): string {
  return name === undefined ? '' : `${printable(name)}: `;
}

function openStore(path: string, { stderr }: Io): FileStore {
  try {
    return new FileStore(path, { warn: (message) => stderr.write(`warning: ${message}\n`) });
  } catch (error) {
    throw new CliError(ExitCode.environment, oneLine((error as Error).message));
  }
}
