import type { Attempt, Delivery } from '@whapi-webhooks/mock';
import { FileStore, type ServedWhapi, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { CliError, oneLine, withUsageErrors } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { formatDelivery, formatFailedDelivery } from './format-delivery.ts';
import { listenError } from './listen-error.ts';
import { type ReceiverOptions, subscriptionOf } from './subscription-of.ts';
import { welcome } from './welcome.ts';

export interface ServeOptions extends ReceiverOptions {
  port: number;
  host: string;
  token: string;
  channelId?: string;
  allowHost?: string[];
  store?: string;
  logLimit?: number;
  seed?: number;
  strict?: boolean;
}

/** Serves a mock Whapi until a signal stops it. */
export async function serve(options: ServeOptions, io: Io): Promise<ExitCode> {
  const { port, host, token, channelId, seed, logLimit, webhook } = options;
  const subscription = subscriptionOf(options);
  const colors = colorsFor(io.stdout, io);
  const store = options.store === undefined ? undefined : openStore(options.store);
  const print = (line: string) => io.stdout.write(`${line}\n`);
  let sent = 0;
  const unanswered = new Set<number>();
  const whapi = setupWhapi({
    token,
    ...(channelId !== undefined && { channelId }),
    ...(seed !== undefined && { seed }),
    ...(logLimit !== undefined && { logLimit }),
    ...(store && { store }),
    ...(options.strict && { requestProfile: 'strict' }),
    allowedHosts: [...(options.allowHost ?? []), ...(webhook === undefined ? [] : [new URL(webhook).hostname])],
    onAttempt(delivery: Delivery, { status }: Attempt) {
      if (delivery.attempts.length === 1) sent++;
      if (status === undefined) unanswered.add(delivery.id);
      else unanswered.delete(delivery.id);
      print(formatDelivery(delivery, colors));
    },
    onDelivery(delivery) {
      if (delivery.outcome === 'delivered') return;
      const format = delivery.attempts.length === 0 ? formatDelivery : formatFailedDelivery;
      print(format(delivery, colors));
    },
  });
  if (subscription) withUsageErrors(() => whapi.subscribe(subscription));
  let served: ServedWhapi;
  try {
    served = await serveWhapi(whapi, { port, host });
  } catch (error) {
    await whapi.close();
    throw listenError(error as NodeJS.ErrnoException, { port, host });
  }
  const stopped = io.untilStopped?.() ?? new Promise<never>(() => {});
  io.stdout.write(welcome({ url: served.url, token, subscription }, colors));
  await stopped;
  await served.close();
  await whapi.close({ breakOff: true });
  store?.close();
  if (unanswered.size === 0) {
    print('Stopped.');
    return ExitCode.fine;
  }
  throw new CliError(ExitCode.environment, `the receiver did not answer ${unanswered.size} of ${sent} webhooks`);
}

function openStore(path: string): FileStore {
  try {
    return new FileStore(path);
  } catch (error) {
    throw new CliError(ExitCode.environment, oneLine((error as Error).message));
  }
}
