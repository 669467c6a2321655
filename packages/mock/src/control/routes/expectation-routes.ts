import type { Mismatch } from '../../assertions/mismatches.ts';
import { type Duration, milliseconds } from '../../clock/duration.ts';
import { ControlError } from '../control-error.ts';
import type { ControlContext, ControlRoute } from '../control-route.ts';
import { duration, optional } from '../described.ts';
import {
  checkExpectation,
  type Expectation,
  expectationFields,
  isIdle,
  type Judgement,
  judge,
  wordsOf,
} from '../expectation.ts';
import { matchAnswer } from '../schemas.ts';

const LONGEST_WAIT_MS = 60_000;
const LONGEST_VALUE = 200;

export const expectationRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/wait',
    summary:
      'Waits in real time until something happens, or with `none` as long as it does not; default: 1 s, at most 60 s',
    body: { ...expectationFields, within: optional(duration) },
    answer: matchAnswer,
    errors: { 408: 'It did not happen in time', 409: 'It happened although it must not, or the mock was reset' },
    async handle({ body, signal }, context) {
      const { within = 1_000, ...expectation } = body as Expectation & { within?: Duration };
      checkExpectation(expectation);
      const limitMs = milliseconds(within);
      if (limitMs > LONGEST_WAIT_MS) {
        const hint = 'Pass at most "60s", and repeat the request.';
        throw new ControlError(400, 'wrong-argument', `Failed to wait for ${limitMs} ms`, { hint });
      }
      const { idle } = expectation;
      const quietMs = idle === undefined || idle === 'now' ? 0 : milliseconds(idle);
      const isMet = () => {
        const { deliveries } = context.whapi;
        return idle === undefined ? isEnough(expectation, judge(expectation, context.whapi)) : isIdle(deliveries);
      };
      const wasMet = await context.waits.until({ isMet, quietMs, limitMs, signal });
      if (idle === undefined) return conclude(408, expectation, context, limitMs);
      if (!wasMet) throw notIdle(408, limitMs);
      return { matches: [] };
    },
  },
  {
    method: 'POST',
    path: '/verify',
    summary: 'Checks without waiting what `POST /wait` waits for',
    body: expectationFields,
    answer: matchAnswer,
    errors: { 409: 'It did not happen, or happened although it must not' },
    handle({ body }, context) {
      const expectation = body as Expectation;
      checkExpectation(expectation);
      if (expectation.idle === undefined) return conclude(409, expectation, context);
      if (expectation.idle !== 'now') {
        throw new ControlError(
          400,
          'wrong-argument',
          '`POST /verify` does not wait, so it cannot check how long nothing happens',
          {
            hint: 'Pass `"idle": "now"`.',
          },
        );
      }
      if (!isIdle(context.whapi.deliveries)) throw notIdle(409);
      return { matches: [] };
    },
  },
];

function isEnough({ none, count = 1 }: Expectation, { matches }: Judgement): boolean {
  return matches.length >= (none ? 1 : count);
}

/**
 * The answer when the deliveries are as expected.
 * @throws {ControlError} with the nearest misses, or with what must not have happened
 */
function conclude(status: number, expectation: Expectation, { whapi, inside }: ControlContext, limitMs?: number) {
  const { none, count = 1 } = expectation;
  const judgement = judge(expectation, whapi);
  const { matches, misses } = judgement;
  if (none) {
    if (matches.length === 0) return { matches };
    throw new ControlError(
      409,
      'unexpected',
      `Expected no ${wordsOf(expectation)}: ${matches.map(({ id }) => id).join(', ')}`,
      {
        data: { matches },
      },
    );
  }
  if (isEnough(expectation, judgement)) return { match: matches[0], matches };
  const lines = [
    `Expected ${count === 1 ? '' : `${count} `}${wordsOf(expectation)}${within(limitMs)}: ${matches.length} of ${count} ${count === 1 ? 'was' : 'were'}`,
    ...misses.flatMap(({ id, mismatches }) => [`  ${id} differs:`, ...mismatches.flatMap(mismatchLines)]),
  ];
  throw new ControlError(status, status === 408 ? 'timeout' : 'not-met', lines.join('\n'), {
    hint: expectation.delivered && hintFor(whapi, inside),
    data: { misses },
  });
}

function notIdle(status: number, limitMs?: number): ControlError {
  const message = `Expected no delivery to be in progress${within(limitMs)}: a receiver has not responded`;
  return new ControlError(status, status === 408 ? 'timeout' : 'not-met', message);
}

function within(limitMs: number | undefined): string {
  return limitMs === undefined ? '' : ` within ${limitMs} ms`;
}

function mismatchLines({ pointer, expected, received }: Mismatch): string[] {
  return [`    ${pointer || '(all)'}`, `      - expected ${show(expected)}`, `      + received ${show(received)}`];
}

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > LONGEST_VALUE ? `${json.slice(0, LONGEST_VALUE)}…` : json;
}

/** What to do about something that did not happen. */
function hintFor({ subscriptions }: ControlContext['whapi'], { clock }: ControlContext['inside']): string | undefined {
  if (subscriptions.length === 0) {
    return 'No receiver is subscribed. Start `serve` with --webhook <url>, or subscribe with PATCH /settings.';
  }
  if (clock.isVirtual && clock.pending > 0) {
    return 'The clock is virtual, and something is waiting for it: POST /clock/advance, or /settle.';
  }
  return undefined;
}
