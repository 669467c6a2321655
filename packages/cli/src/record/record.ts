import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isAbsolute, join } from 'node:path';
import { printable } from '@whapi-webhooks/contract';
import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import { CliError, usageError, withUsageErrors } from '../cli-error.ts';
import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { count } from '../report/count.ts';
import { listenError } from '../serve/listen-error.ts';
import { createProxy, type Exchange } from './create-proxy.ts';
import { formatExchange, formatRefusal } from './format-exchange.ts';
import { isOwnAddress } from './own-address.ts';
import type { ReadBody } from './read-body.ts';
import { headerOf, MOST_RECORDED_BYTES, type ReceivedRequest, type RecordedRequest, recordOf } from './record-of.ts';
import { RecordThread } from './record-thread.ts';
import { Recording, type RecordingOptions } from './recording.ts';

export interface RecordOptions {
  port: number;
  host: string;
  /** URL of the receiver. */
  to: string;
  /** The recording. */
  out: string;
  /** What is not anonymised: names of properties, and JSON Pointers. */
  keep?: string[];
  fsync?: boolean;
  quiet?: boolean;
  /** How long the receiver may take to begin its response, in seconds. */
  timeout: number;
  /** The largest body that is forwarded, in bytes. */
  maxSize: number;
}

/** What tests replace. */
export interface Surroundings extends Pick<RecordingOptions, 'fs'> {
  /** The time in milliseconds since 1970. */
  now?: () => number;
  /** How long the end waits for requests that are being forwarded. Default 5,000. */
  graceMs?: number;
}

const GRACE_MS = 5_000;

/** Enough for V8 to compile what is called for each character. */
const WARM_UPS = 10;
const WARM_UP_REPEATS = 300;

/** Larger bodies are anonymised by a thread: a webhook of this size holds up others for about 10 ms. */
const MOST_BYTES_AT_ONCE = 100_000;

/** Forwards requests to a receiver and records each one before, until it is stopped. */
export async function record(options: RecordOptions, io: Io, surroundings: Surroundings = {}): Promise<ExitCode> {
  const { port, host, out, keep = [], fsync, quiet = false } = options;
  const { now = Date.now, graceMs = GRACE_MS, fs } = surroundings;
  const to = new URL(options.to);
  if (to.search || to.hash) {
    throw usageError(
      "option '--to <url>' has a query or a fragment. Remove it: the query of each request is forwarded",
    );
  }
  if (await isOwnAddress(to, { host, port })) {
    throw usageError(
      `failed to forward requests to ${printable(options.to)}: it is the address of the recorder itself. Name the receiver with --to, or choose another --port`,
    );
  }
  // Before anything is created: a name may be misspelt.
  withUsageErrors(() => createAnonymiser({ keep }));
  const warn = (message: string) => io.stderr.write(`warning: ${printable(message, Number.POSITIVE_INFINITY)}\n`);
  const path = isAbsolute(out) || io.cwd === undefined ? out : join(io.cwd, out);
  const recording = new Recording(path, { warn, ...(fsync && { fsync }), ...(fs && { fs }) });
  try {
    const recorder = new Recorder(recording, out, { keep, warn, now });
    recorder.warmUp();
    const colors = colorsFor(io.stdout, io);
    const print = (line: string) => quiet || io.stdout.write(`${line}\n`);
    const server = createProxy({
      to,
      mostBytes: options.maxSize,
      mostReadBytes: Math.min(MOST_RECORDED_BYTES, options.maxSize),
      timeoutMs: options.timeout * 1_000,
      onRequest: (request, body) => recorder.take(request, body, (line) => print(line(colors))),
      onRefusal: (status, problem) => print(formatRefusal({ status, problem }, colors)),
    });
    const address = await listen(server, { port, host });
    const stopped = io.untilStopped?.() ?? new Promise<never>(() => {});
    if (!quiet) io.stdout.write(introduction(address, options, keep));
    await stopped;
    await close(server, graceMs);
    await recorder.close();
    return recorder.conclude(print);
  } finally {
    recording.close();
  }
}

/** Records requests, and counts those of which nothing could be written. */
class Recorder {
  readonly #recording: Recording;
  readonly #name: string;
  readonly #anonymise: (payload: unknown) => unknown;
  readonly #thread: RecordThread;
  /** The requests that the thread has. */
  readonly #large = new Set<Promise<unknown>>();
  readonly #warn: (message: string) => void;
  readonly #now: () => number;
  #recorded = 0;
  #missing = 0;
  /** Whether the last line could not be written. */
  #isFailing = false;

  constructor(
    recording: Recording,
    name: string,
    { keep, warn, now }: { keep: string[]; warn: (message: string) => void; now: () => number },
  ) {
    this.#recording = recording;
    this.#name = name;
    this.#anonymise = createAnonymiser({ salt: recording.key, keep });
    this.#thread = new RecordThread({ salt: recording.key, keep });
    this.#warn = warn;
    this.#now = now;
  }

  /** Anonymises a few long requests of nobody, and records none: before it is compiled, code takes ten times as long. */
  warmUp(): void {
    const text = 'Lorem ipsum dolor sit amet, +12025550143, https://example.com/a?b=c. '.repeat(WARM_UP_REPEATS);
    const message = {
      id: 'warm-up',
      type: 'text',
      timestamp: 1_700_000_000,
      from: '12025550143',
      text: { body: text },
    };
    const rawHeaders = ['Content-Type', 'application/json', 'Host', 'localhost'];
    for (let i = 0; i < WARM_UPS; i++) {
      const body = Buffer.from(JSON.stringify({ messages: [{ ...message, device_id: i }] }));
      recordOf({ at: 0, method: 'POST', url: '/hook', rawHeaders, body, bytes: body.length }, this.#anonymise);
    }
  }

  /** Records a request. Returns what reports its response; of a large request, once a thread has anonymised it. */
  take(
    { method = '', url = '', rawHeaders }: IncomingMessage,
    { chunks, bytes, state }: ReadBody,
    report: (format: (colors: Parameters<typeof formatExchange>[2]) => string) => void,
  ): Exchange | Promise<Exchange> {
    const started = performance.now();
    const request = { at: this.#now(), method, url, rawHeaders, bytes };
    const exchange = (record: RecordedRequest): Exchange => ({
      onEnd: (status, problem) => {
        const durationMs = performance.now() - started;
        report((colors) => formatExchange(record, { status, problem, durationMs }, colors));
      },
    });
    if (state === 'complete' && mayTakeLong(bytes, rawHeaders)) {
      const large = this.#takeLarge({ ...request, body: copyOf(chunks, bytes) });
      this.#large.add(large);
      return large.finally(() => this.#large.delete(large)).then(exchange);
    }
    const body = state === 'complete' ? Buffer.concat(chunks) : state === 'aborted' ? 'aborted' : 'too large';
    const { record, line } = recordOf({ ...request, body }, this.#anonymise);
    this.#write(line);
    return exchange(record);
  }

  /** Lines are written as they are ready: those of small requests that arrive in the meantime are before it. */
  async #takeLarge(request: ReceivedRequest & { body: Uint8Array<ArrayBuffer> }): Promise<RecordedRequest> {
    try {
      const { record, line } = await this.#thread.recordOf(request);
      this.#write(line);
      return record;
    } catch (error) {
      this.#missing += 1;
      this.#warn(`failed to record a request of ${request.bytes} bytes: ${(error as Error).message}`);
      return recordOf({ ...request, body: 'too large' }, this.#anonymise).record;
    }
  }

  #write(line: string | Uint8Array): void {
    try {
      this.#recording.append(line);
      this.#recorded += 1;
      if (this.#isFailing) this.#warn(`recording continues in ${this.#name}: ${this.#countMissing()} so far`);
      this.#isFailing = false;
    } catch (error) {
      this.#missing += 1;
      if (!this.#isFailing) {
        this.#warn(
          `failed to write to ${this.#name}: ${(error as Error).message}. Requests are still forwarded, but not recorded until this works again. Make room on the disk`,
        );
      }
      this.#isFailing = true;
    }
  }

  /** Ends the thread for large requests: nothing is written afterwards. */
  async close(): Promise<void> {
    await this.#thread.close();
    await Promise.all(this.#large);
  }

  /** @throws {CliError} if requests are missing */
  conclude(print: (line: string) => void): ExitCode {
    print(`Stopped. Recorded ${count(this.#recorded, 'request')} in ${printable(this.#name)}.`);
    if (this.#missing === 0) return ExitCode.fine;
    throw new CliError(ExitCode.environment, `failed to record all requests in ${this.#name}: ${this.#countMissing()}`);
  }

  #countMissing(): string {
    return `${count(this.#missing, 'request')} ${this.#missing === 1 ? 'is' : 'are'} missing`;
  }
}

/** Whether anonymising a body may hold up other requests: a compressed one may become a thousand times as long. */
function mayTakeLong(bytes: number, rawHeaders: readonly string[]): boolean {
  return bytes > MOST_BYTES_AT_ONCE || (bytes > 0 && headerOf('content-encoding', rawHeaders) !== undefined);
}

/** The chunks in memory of their own, which another thread can take. */
function copyOf(chunks: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  let end = 0;
  for (const chunk of chunks) {
    copy.set(chunk, end);
    end += chunk.length;
  }
  return copy;
}

async function listen(server: Server, address: { port: number; host: string }): Promise<AddressInfo> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(address.port, address.host, resolve);
    });
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, address);
  }
  return server.address() as AddressInfo;
}

/** Accepts no more requests, and waits for those that are being forwarded. */
async function close(server: Server, graceMs: number): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(timer);
}

function introduction({ address, port, family }: AddressInfo, { to, out }: RecordOptions, keep: string[]): string {
  const host = family === 'IPv6' ? `[${address}]` : address;
  return `${[
    `Recording requests to http://${host}:${port} in ${printable(out)}, then forwarding them to ${printable(to)}.`,
    keep.length > 0
      ? `Kept as it is, so the recording contains personal data: ${keep.map((field) => printable(field)).join(', ')}.`
      : 'Numbers, names, texts and links are replaced.',
    `The key of the replacements is in ${printable(out)}.key: keep it private, and delete it once the recording is complete.`,
    'Press Ctrl-C to stop it.',
  ].join('\n')}\n\n`;
}
