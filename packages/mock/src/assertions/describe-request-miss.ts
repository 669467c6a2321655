import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { WhapiRequest } from '../requests/request.ts';
import type { RequestLogOwner } from './delivery-log-owner.ts';
import { countNames, describeOutcome, isWaiting, SETTLE, stackOf } from './describe-outcome.ts';
import { describeMismatches } from './describe-value.ts';
import type { RequestMatcher, RequestMiss } from './find-request.ts';
import { mismatches } from './mismatches.ts';

const MOST_SHOWN = 3;

/** Why no request matched: the nearest three and where they differ, or what the app requested instead. */
export function describeRequestMiss(
  operation: WhapiOperation,
  matcher: RequestMatcher | undefined,
  misses: readonly RequestMiss[],
  whapi: RequestLogOwner,
): string {
  if (misses.length > 0) return describeNearest(misses, whapi);
  const ofApp = whapi.requests.filter(({ by }) => by === 'app');
  const sentences = [
    ofApp.length === 0 ? 'the app made no request' : `the app made no ${operation}`,
    ofApp.length > 0 && `Requested: ${countNames(ofApp.map(nameOf))}`,
    ...describeTokens(ofApp),
    describeAlike(matcher, ofApp),
    whapi.requests.some((request) => request.operation === operation) &&
      'A scenario made such a request, which does not count as one of the app',
    ...describeReceivers(ofApp, whapi),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join('. ');
}

function describeNearest(misses: readonly RequestMiss[], whapi: RequestLogOwner): string {
  const shown = misses.slice(0, MOST_SHOWN);
  const title =
    misses.length === 1
      ? 'the nearest request is'
      : shown.length === misses.length
        ? 'the nearest requests are'
        : `the nearest ${MOST_SHOWN} of ${misses.length} requests are`;
  const lines = shown.flatMap(({ request, mismatches }) => [
    `  ${request.id}, ${describeAnswer(request)}:`,
    ...describeMismatches(mismatches, '(request)', '    '),
  ]);
  const hints = [...describeTokens(shown.map(({ request }) => request)), waitingHint(whapi)];
  return [title, ...lines, ...hints.filter((hint) => hint !== undefined)].join('\n');
}

function describeAnswer({ status, causedBy }: WhapiRequest): string {
  const answer = status === undefined ? 'not answered yet' : `answered ${status}`;
  if (!causedBy?.delivery) return answer;
  return `${answer}, ${causedBy.guess ? 'probably ' : ''}made while the app handled ${causedBy.delivery}`;
}

/** What the vendor has no operation for is named by its path. */
function nameOf({ operation, method, path, status }: WhapiRequest): string {
  const name = operation ?? `${method} ${path}`;
  return status === undefined || status < 400 ? name : `${name} → ${status}`;
}

function describeTokens(requests: readonly WhapiRequest[]): string[] {
  const count = (token: WhapiRequest['token']) => requests.filter((request) => request.token === token).length;
  const [unknown, none] = [count('unknown'), count('none')];
  return [
    ...(unknown > 0
      ? [`${requestsWith(unknown)} a token that the mock does not have: pass the same \`token\` to both`]
      : []),
    ...(none > 0 ? [`${requestsWith(none)} no token: the app sends \`Authorization: Bearer <token>\``] : []),
  ];
}

function requestsWith(count: number): string {
  return `${count} ${count === 1 ? 'request has' : 'requests have'}`;
}

/** What was looked for may have been sent by another operation. */
function describeAlike(matcher: RequestMatcher | undefined, requests: readonly WhapiRequest[]): string | undefined {
  if (typeof matcher !== 'object' || !matcher.body) return undefined;
  const alike = requests.findLast(({ body }) => body !== undefined && mismatches(matcher.body, body).length === 0);
  return alike && `${nameOf(alike)} (${alike.id}) has such a body`;
}

/** Who could have reacted, and what to do. */
function describeReceivers(requests: readonly WhapiRequest[], whapi: RequestLogOwner): (string | undefined)[] {
  const { deliveries = [], subscriptions = [] } = whapi;
  const missed = deliveries.findLast(({ outcome }) => outcome !== 'delivered');
  if (missed) {
    const outcome = `${missed.event} (${missed.id}) to ${missed.receiver} is ${describeOutcome(missed)}`;
    return [[outcome, stackOf(missed.attempts.at(-1))].filter(Boolean).join('\n'), waitingHint(whapi)];
  }
  const urls = subscriptions.map(({ url }) => url).join(', ');
  const connected = urls
    ? `Connected: ${urls}, with ${deliveries.length} ${deliveries.length === 1 ? 'delivery' : 'deliveries'}`
    : 'No receiver is connected. Call `whapi.connect(url, receiver)` or `whapi.subscribe({ url })` first';
  const cure = requests.length === 0 && deliveries.length > 0 && INTERCEPT;
  return [connected, waitingHint(whapi) ?? (cure || undefined)];
}

const INTERCEPT = 'If it calls another address, call `whapi.listen()`, or point it to that of `serveWhapi(whapi)`';

function waitingHint({ clock, deliveries = [] }: RequestLogOwner): string | undefined {
  const isPending = isWaiting({ deliveries, ...(clock && { clock }) });
  return isPending ? `Something is still waiting. ${SETTLE}` : undefined;
}
