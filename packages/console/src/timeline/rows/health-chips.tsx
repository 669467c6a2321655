import { useEffect, useState } from 'preact/hooks';
import { count } from '../../ui/count.ts';
import { describeMs, shortTime } from '../../ui/describe-time.ts';
import { type Health, SLOW_MS } from './health-of.ts';

interface HealthChipsProps {
  healths: readonly Health[];
  nameOf(receiver: string): string;
  /** Called with the receiver whose rows are to be shown. */
  onShow(receiver: string): void;
}

const SIGNS = { ok: '✓', slow: '!', failing: '✗', down: '✗', refused: '✗' };

/** How each receiver is, at a glance. */
export function HealthChips({ healths, nameOf, onShow }: HealthChipsProps) {
  const hanging = useHanging(healths.flatMap(({ pending }) => pending.map(({ id }) => id)).join(' '));
  return (
    <ul class="healths" aria-label="Receivers">
      {healths.map((health) => {
        const isHanging = health.pending.some(({ id }) => hanging.has(id));
        const state = health.state === 'ok' && isHanging ? 'slow' : health.state;
        return (
          <li key={health.receiver}>
            <button
              type="button"
              class={`health ${state}`}
              title={`${health.receiver}: show its failures and slow responses`}
              onClick={() => onShow(health.receiver)}
            >
              <span aria-hidden="true">{SIGNS[state]} </span>
              {nameOf(health.receiver)}: {describeHealth(health, isHanging)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The state of a receiver in a sentence. */
export function describeHealth(health: Health, isHanging = false): string {
  const { state, since = 0, failures, reason, isByFault, slowestMs } = health;
  const times = count(failures, 'failure');
  const blame = isByFault ? ', by a fault of the mock' : '';
  if (state === 'down') return `down since ${shortTime(since)}, ${times} (${reason}${blame})`;
  if (state === 'failing') return `responds with ${reason} since ${shortTime(since)}, ${times}${blame}`;
  if (state === 'refused') {
    const host = URL.parse(health.receiver)?.hostname;
    return `not called, for it is on another machine. Allow it with --allow-host ${host}`;
  }
  if (isHanging) return `has not responded for more than ${describeMs(SLOW_MS)}`;
  if (state === 'slow') return `slow: up to ${describeMs(slowestMs)}`;
  return 'responds';
}

/** The attempts among some, by their ids, that have been in progress for too long. In real time: the clock may stand still. */
function useHanging(pending: string): ReadonlySet<string> {
  const [hanging, setHanging] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (pending === '') return;
    const timer = setTimeout(() => setHanging(new Set(pending.split(' '))), SLOW_MS);
    return () => clearTimeout(timer);
  }, [pending]);
  return hanging;
}
