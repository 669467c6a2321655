import { useEffect, useReducer } from 'preact/hooks';
import { fullTime, shortTime } from '../../ui/describe-time.ts';
import { useBarState } from '../use-bar-state.ts';

/** What the clock of the mock shows now. */
export function ClockTime() {
  const { clock } = useBarState();
  const [, tick] = useReducer<number, void>((count) => count + 1, 0);
  const isRunning = clock !== undefined && !clock.virtual;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => tick(), 1_000);
    return () => clearInterval(timer);
  }, [isRunning]);
  if (!clock) return null;
  const now = clock.virtual ? clock.now : clock.now + (Date.now() - clock.readAt);
  return (
    <time dateTime={fullTime(now)} title={fullTime(now)}>
      {shortTime(now)}
    </time>
  );
}
