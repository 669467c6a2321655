import { eventOfRequest, isEventName, printable } from '@whapi-webhooks/contract';
import type { Colors } from '../colors.ts';
import type { RecordedRequest } from './record-of.ts';

interface Outcome {
  status: number | undefined;
  problem: string | undefined;
  durationMs: number;
}

/** A request and its response, in one line, without what the recording does not contain either. */
export function formatExchange(
  { method, url, body, omitted }: RecordedRequest,
  { status, problem, durationMs }: Outcome,
  { green, red, dim }: Colors,
): string {
  const isGood = status === 200 && problem === undefined;
  const name = eventOf(method, url, body) ?? (omitted ? `body omitted: ${omitted.reason}` : 'no event');
  return [
    `${isGood ? green('✓') : red('✗')} ${printable(name)}`,
    printable(`${method} ${url}`),
    ...(status === undefined ? [] : [isGood ? `${status}` : red(`${status}`)]),
    ...(problem === undefined ? [] : [red(printable(problem))]),
    dim(`${Math.round(durationMs)} ms`),
  ].join('  ');
}

/** What was not recorded, since it cannot be read as a request. */
export function formatRefusal({ status, problem }: { status: number; problem: string }, { red }: Colors): string {
  return `${red('✗')} not a request, not recorded  ${red(`${status}`)}  ${red(printable(problem))}`;
}

function eventOf(method: string, url: string, body: unknown): string | undefined {
  const { type, event } = ((body as { event?: unknown } | null)?.event ?? {}) as Record<string, unknown>;
  const named = `${type}.${event}`;
  if (isEventName(named)) return named;
  if (typeof type === 'string' && typeof event === 'string') return `unknown event ${named}`;
  return eventOfRequest(method, url);
}
