import { useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '../../api/outcome-of.ts';
import { useSession } from '../../session/use-session.ts';
import { count } from '../../ui/count.ts';
import { Modal } from '../../ui/modal.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useBarState } from '../use-bar-state.ts';
import { ClockTime } from './clock-time.tsx';

const USUAL = ['1s', '1m', '1h'];

/** The clock: real or stopped, and moving it. */
export function ClockDialog({ onClose }: { onClose(): void }) {
  const { client } = useSession();
  const { clock, refresh } = useBarState();
  const [by, setBy] = useState('15m');
  const [problem, setProblem] = useState<Problem>();
  const [fired, setFired] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const change = async (call: Promise<{ data?: unknown; error?: unknown }>) => {
    setIsBusy(true);
    const { data, problem } = await outcomeOf(call);
    setIsBusy(false);
    setProblem(problem);
    const { timers, deliveries } = (data ?? {}) as { timers?: number; deliveries?: unknown[] };
    setFired(
      timers === undefined
        ? undefined
        : `${count(timers, 'timer')} ran, ${count(deliveries?.length ?? 0, 'delivery', 'deliveries')} changed.`,
    );
    refresh();
  };
  const advance = (by: string) =>
    change(client.POST('/clock/advance', { body: { by: /^\d+$/.test(by) ? Number(by) : by } }));
  const isVirtual = clock?.virtual ?? false;
  return (
    <Modal title="Clock" onClose={onClose}>
      <p>
        {isVirtual ? 'The clock is stopped until you advance it: ' : 'The clock runs in real time: '}
        <ClockTime /> · {count(clock?.pending ?? 0, 'timer')} waiting, such as retries
      </p>
      <fieldset class="row">
        <legend class="visually-hidden">Kind of clock</legend>
        <button
          type="button"
          aria-pressed={!isVirtual}
          onClick={() => void change(client.PUT('/clock', { body: { virtual: false } }))}
        >
          Real time
        </button>
        <button
          type="button"
          aria-pressed={isVirtual}
          onClick={() => void change(client.PUT('/clock', { body: { virtual: true } }))}
        >
          Stop the clock
        </button>
      </fieldset>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void advance(by.trim());
        }}
      >
        {USUAL.map((duration) => (
          <button key={duration} type="button" disabled={isBusy} onClick={() => void advance(duration)}>
            +{duration}
          </button>
        ))}
        <label>
          Advance by <input size={6} value={by} required onInput={({ currentTarget }) => setBy(currentTarget.value)} />
        </label>
        <button type="submit" disabled={isBusy}>
          Advance
        </button>
        <button type="button" disabled={isBusy} onClick={() => void change(client.POST('/clock/run-all'))}>
          Run all
        </button>
      </form>
      <p class="hint">Durations: 250ms, 3s, 15m, 1h, 1d. Whatever is due by then happens at once, in order.</p>
      <p role="status">{fired}</p>
      <ProblemText problem={problem} />
    </Modal>
  );
}
