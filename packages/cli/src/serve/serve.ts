import type { Mode } from '@whapi-webhooks/contract';
import { setupWhapi } from '@whapi-webhooks/mock';
import { type ServedWhapi, serveWhapi } from '@whapi-webhooks/mock/node';
import { CliError } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { deliveryLine } from './delivery-line.ts';
import { listenError } from './listen-error.ts';
import { subscriptionOf } from './subscription-of.ts';
import { welcome } from './welcome.ts';

export interface ServeOptions {
  port: number;
  host: string;
  token: string;
  channelId?: string;
  webhook?: string;
  mode?: Mode;
  events?: string[];
  seed?: number;
}

/** Serves a mock Whapi until it is told to stop. */
export async function serve(options: ServeOptions, io: Io): Promise<ExitCode> {
  const { port, host, token, channelId, seed } = options;
  const subscription = subscriptionOf(options);
  const colors = colorsFor(io.stdout, io);
  const stopping = new AbortController();
  let unanswered = 0;
  const whapi = setupWhapi({
    token,
    ...(channelId !== undefined && { channelId }),
    ...(seed !== undefined && { seed }),
    fetch: (url, { signal, ...init }) =>
      fetch(url, { ...init, signal: AbortSignal.any([stopping.signal, ...(signal ? [signal] : [])]) }),
    onDelivery(delivery) {
      if (stopping.signal.aborted) return;
      if (delivery.attempts.at(-1)?.status === undefined) unanswered++;
      io.stdout.write(`${deliveryLine(delivery, colors)}\n`);
    },
  });
  if (subscription) whapi.subscribe(subscription);
  let served: ServedWhapi;
  try {
    served = await serveWhapi(whapi, { port, host });
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, { port, host });
  }
  const stopped = io.untilStopped?.() ?? new Promise<never>(() => {});
  io.stdout.write(welcome({ url: served.url, token, subscription }, colors));
  await stopped;
  stopping.abort();
  await served.close();
  await whapi.settled();
  if (unanswered === 0) {
    io.stdout.write('Stopped.\n');
    return ExitCode.fine;
  }
  throw new CliError(
    ExitCode.environment,
    `the receiver did not answer ${unanswered} of ${whapi.deliveries.length} webhooks`,
  );
}
