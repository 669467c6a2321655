import { randomInt } from 'node:crypto';
import { addressWebhook, eventNames, isEventName, type Mode, modes } from '@whapi-webhooks/contract';
import { type ContractCase, canBeAddressed, contractCases } from '@whapi-webhooks/contract/cases';
import { isUnreachable } from '@whapi-webhooks/mock/internals';
import { sendOnce } from '@whapi-webhooks/mock/node';
import type { WhapiWebhook } from '@whapi-webhooks/types';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { StatusLine } from '../report/status-line.ts';
import { type ReportOptions, withReport } from '../report/with-report.ts';
import { renewExample } from '../trigger/renew-example.ts';
import { unknownEvent } from '../unknown-event.ts';
import { conformAdapter } from './conform-adapter.ts';
import { judgeResponse } from './judge-response.ts';
import type { ConformSummary, SentWebhook } from './sent-webhook.ts';
import { unreachable } from './unreachable.ts';

export interface ConformOptions extends ReportOptions {
  to: string;
  /** Default: all three. */
  mode?: readonly Mode[];
  /** Default: all. */
  events?: readonly string[];
  counterexamples?: boolean;
  /** From which time a response is slow, in milliseconds. Default: never. */
  slow?: number;
  /** How long to wait for a response, in seconds. */
  timeout: number;
  header?: Record<string, string>;
  seed?: number;
}

/** After so many webhooks in a row without a response, the others are not sent: each would take the whole timeout. */
const MOST_UNANSWERED = 5;

/** Sends the contract's examples to a receiver, one after another, and reports how it responds. */
export async function conform(options: ConformOptions, io: Io): Promise<ExitCode> {
  const cases = casesOf(options);
  const summary = await withReport(options, conformAdapter, io, async (report) => {
    const progress = new StatusLine(io.stderr);
    const summary: ConformSummary = { receiver: options.to, sent: 0, failed: 0, notSent: 0, slowestMs: 0, events: {} };
    const seed = options.seed ?? randomInt(2 ** 32);
    let answered = 0;
    let unanswered = 0;
    for (const [number, { contractCase, mode }] of cases.entries()) {
      if (unanswered === MOST_UNANSWERED) {
        summary.notSent = cases.length - summary.sent;
        break;
      }
      const result = await send(contractCase, mode, { ...options, seed, number });
      const { status, error = '' } = result;
      if (answered === 0 && isUnreachable(error)) throw unreachable(options.to, error);
      unanswered = status === null ? unanswered + 1 : 0;
      answered += status === null ? 0 : 1;
      count(summary, result);
      if (result.findings.length > 0) progress.clear();
      await report.add(result);
      progress.show(() => `${summary.sent} of ${cases.length} webhooks sent`);
    }
    progress.clear();
    await report.end(summary);
    if (answered === 0) throw unreachable(options.to, 'it responded to no webhook');
    return summary;
  });
  return summary.failed + summary.notSent > 0 ? ExitCode.violation : ExitCode.fine;
}

/** Modes after each other, so that a handler which lacks one fails in one block. */
function casesOf(options: ConformOptions): { contractCase: ContractCase; mode: Mode }[] {
  const { events = eventNames, counterexamples = false } = options;
  const unknown = events.find((event) => !isEventName(event));
  if (unknown !== undefined) throw unknownEvent(unknown);
  const all = contractCases().filter(
    ({ event, counterexample }) => events.includes(event) && (counterexamples || !counterexample),
  );
  return (options.mode ?? modes).flatMap((mode) =>
    all.filter((contractCase) => canBeAddressed(contractCase, mode)).map((contractCase) => ({ contractCase, mode })),
  );
}

async function send(
  contractCase: ContractCase,
  mode: Mode,
  { to, header, timeout, slow, seed, number }: ConformOptions & { seed: number; number: number },
): Promise<SentWebhook> {
  const { event, name, payload, counterexample } = contractCase;
  const renewal = { now: Date.now(), seed, number };
  const webhook = renewExample(payload, renewal, counterexample && { event, issue: counterexample.issue });
  const addressed = addressWebhook(webhook as WhapiWebhook, event, mode, to);
  const { method, url } = addressed;
  const request = { method, url, body: JSON.stringify(addressed.payload), ...(header && { headers: header }) };
  const { status = null, error, durationMs } = await sendOnce(request, { timeoutMs: timeout * 1_000 });
  const response = {
    event,
    example: name,
    ...(counterexample && { counterexample: true as const }),
    mode,
    method,
    url,
    status,
    ...(error !== undefined && { error }),
    ms: Math.round(durationMs * 10) / 10,
  };
  return { ...response, findings: judgeResponse(response, slow) };
}

function count(summary: ConformSummary, { event, ms, findings }: SentWebhook): void {
  const failed = findings.length > 0 ? 1 : 0;
  summary.sent++;
  summary.failed += failed;
  summary.slowestMs = Math.max(summary.slowestMs, ms);
  const of = summary.events[event] ?? { sent: 0, failed: 0 };
  summary.events[event] = { sent: of.sent + 1, failed: of.failed + failed };
}
