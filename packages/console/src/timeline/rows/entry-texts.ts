import type { Row } from '../../api/row.ts';
import { describeMs } from '../../ui/describe-time.ts';
import { isByHand, isUnserved } from '../filter/matches.ts';
import { isFailed, isPending, SLOW_MS } from './health-of.ts';
import { causeIdOf, type Entry } from './to-entries.ts';

/** How a row looks: a sign, never color only. */
export type Tone = 'good' | 'bad' | 'warn' | 'plain';

/** A small remark at the end of a row. */
export interface Badge {
  text: string;
  tone: Tone;
  title?: string;
}

const SHOWN_ATTEMPTS = 4;

/** The name of what happened: an event, an operation, a step. */
export function titleOf(row: Row): string {
  switch (row.kind) {
    case 'delivery':
      return row.event;
    case 'request':
      return row.operation ?? `${row.method} ${row.path}`;
    case 'step':
      return row.do;
    case 'attempt':
      return row.id;
  }
}

/** What a row is a consequence of, in short. */
export function causeText({ row, cause }: Entry): string | undefined {
  const { causedBy } = row;
  if (!causedBy) return undefined;
  const id = causeIdOf(row);
  const name = id === undefined ? causedBy.act : cause ? `${id} ${titleOf(cause.row)}` : id;
  return name === undefined ? undefined : `${name}${causedBy.guess ? ' (a guess)' : ''}`;
}

/** How it ended, in a word. */
export function stateOf({ row, attempts }: Entry): { tone: Tone; word: string } {
  switch (row.kind) {
    case 'step':
      if (row.error) return { tone: 'bad', word: 'failed' };
      return { tone: 'plain', word: 'done' };
    case 'request':
      if (row.status === undefined) return { tone: 'plain', word: 'in progress' };
      return row.status >= 400 ? { tone: 'bad', word: 'refused' } : { tone: 'good', word: 'answered' };
    case 'delivery': {
      const { outcome } = row;
      if (outcome === 'delivered') {
        const isLate = attempts.some(isFailed);
        return isLate ? { tone: 'warn', word: 'delivered after failures' } : { tone: 'good', word: outcome };
      }
      if (outcome === 'batched') return { tone: 'plain', word: outcome };
      if (outcome !== 'waiting') return { tone: 'bad', word: outcome };
      return attempts.some(isFailed) ? { tone: 'bad', word: 'waiting for a retry' } : { tone: 'plain', word: outcome };
    }
  }
}

/** The remarks that a row shows beside its title. */
export function badgesOf({ row, attempts }: Entry): Badge[] {
  const badges: Badge[] = [];
  if (row.kind === 'request') {
    if (isUnserved(row))
      badges.push({ text: 'not served', tone: 'warn', title: 'The mock does not serve this operation' });
    // A scenario needs none.
    if (row.token !== 'own' && row.by === 'app')
      badges.push({ text: row.token === 'none' ? 'no token' : 'wrong token', tone: 'bad' });
    if (row.by === 'scenario') badges.push({ text: 'by a scenario', tone: 'plain' });
    badges.push(answerBadge(row, false));
  }
  if (row.kind === 'step' && row.error) badges.push({ text: row.error.name, tone: 'bad', title: row.error.message });
  if (row.kind === 'delivery') {
    if (!row.valid) badges.push({ text: '⚠ invalid', tone: 'bad', title: 'It is invalid in the strict profile' });
    if (isByHand(row)) {
      const title = row.resendOf === undefined ? 'Sent without a change to the channel' : `${row.resendOf}, sent again`;
      badges.push({ text: 'by hand', tone: 'warn', title });
    }
    for (const fault of new Set([row, ...attempts].flatMap(({ faults = [] }) => faults))) {
      badges.push({ text: `fault: ${fault}`, tone: 'warn' });
    }
    const hidden = attempts.length - SHOWN_ATTEMPTS;
    if (hidden > 0) badges.push({ text: `${hidden} more`, tone: 'plain', title: `${attempts.length} attempts` });
    for (const attempt of attempts.slice(-SHOWN_ATTEMPTS)) {
      badges.push(answerBadge(attempt, isFailed(attempt), isPending(attempt)));
    }
    if (row.outcome !== 'delivered' && row.outcome !== 'waiting') badges.push({ text: row.outcome, tone: 'bad' });
  }
  return badges;
}

interface Answer {
  status?: number;
  error?: string;
  durationMs?: number;
}

function answerBadge(
  { status, error, durationMs = 0 }: Answer,
  isBad: boolean,
  isRunning = status === undefined,
): Badge {
  if (isRunning) return { text: '…', tone: 'plain', title: 'No response yet' };
  const isSlow = durationMs >= SLOW_MS;
  const tone = isBad || (status ?? 500) >= 400 ? 'bad' : isSlow ? 'warn' : 'good';
  const text = `${tone === 'bad' ? '✗ ' : ''}${status ?? 'no response'} · ${isSlow ? 'slow ' : ''}${describeMs(durationMs)}`;
  return { text, tone, ...(error !== undefined && { title: error }) };
}
