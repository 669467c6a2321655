import { outcomeOf } from '../api/outcome-of.ts';
import { useSession } from '../session/use-session.ts';
import { ClockTime } from './clock/clock-time.tsx';
import { describeFault } from './faults/fault-fields.ts';
import { useBarState } from './use-bar-state.ts';

const SHOWN = 3;

/** What makes the mock behave unlike the real service, as long as it does, and the way back. */
export function Alerts() {
  const { client } = useSession();
  const { faults, clock, refresh } = useBarState();
  if (faults.length === 0 && !clock?.virtual) return null;
  return (
    <section class="alerts" aria-label="Active faults and stopped clock">
      {faults.length > 0 && (
        <p>
          <span aria-hidden="true">⚡ </span>
          {faults.length === 1 ? 'A fault is active: ' : `${faults.length} faults are active: `}
          {faults.slice(0, SHOWN).map(describeFault).join('; ')}
          {faults.length > SHOWN && ` and ${faults.length - SHOWN} more`}
          <button type="button" onClick={() => void outcomeOf(client.DELETE('/faults')).then(refresh)}>
            Remove {faults.length === 1 ? 'it' : 'all'}
          </button>
        </p>
      )}
      {clock?.virtual && (
        <p>
          <span aria-hidden="true">⏸ </span>
          The clock is stopped at <ClockTime />
          {clock.pending > 0 && `, ${clock.pending} waiting`}
          <button
            type="button"
            onClick={() => void outcomeOf(client.POST('/clock/advance', { body: { by: '1m' } })).then(refresh)}
          >
            +1 min
          </button>
          <button
            type="button"
            onClick={() => void outcomeOf(client.PUT('/clock', { body: { virtual: false } })).then(refresh)}
          >
            Back to real time
          </button>
        </p>
      )}
    </section>
  );
}
