import type { StepLog } from '../step-log/step-log.ts';
import type { Fault } from './fault.ts';
import type { Faults, WhapiFaults } from './faults.ts';

/** Faults of which the log of steps knows. */
export interface RecordedFaults extends WhapiFaults {
  /** @param id one that no other fault has. Default: the next one, such as `f1` */
  add(fault: Fault, id?: string): () => void;
}

/** The faults as tests see them: what they add and remove is recorded. */
export function recordedFaults(faults: Faults, steps: Pick<StepLog, 'recordNow'>): RecordedFaults {
  /** Removing what cannot act any more does nothing, and a scenario that repeated it would fail: it is no step. */
  function recordIf<T>(isThere: boolean, id: string, remove: () => T): T {
    return isThere ? steps.recordNow('removeFaults', { id }, remove) : remove();
  }
  const find = (id: string) => faults.entries.find((entry) => entry.id === id)?.fault;
  return Object.freeze<RecordedFaults>({
    add(fault, givenId) {
      const newest = () => ({ id: faults.entries.at(-1)?.id ?? '' });
      const remove = steps.recordNow('addFault', fault, () => faults.add(fault, givenId), newest);
      const { id } = newest();
      const own = find(id);
      // After a reset, another fault can have the same id.
      return () => recordIf(own !== undefined && find(id) === own, id, remove);
    },
    remove: (id) => recordIf(find(id) !== undefined, id, () => faults.remove(id)),
    clear: () => steps.recordNow('removeFaults', {}, () => faults.clear()),
    get active() {
      return faults.active;
    },
    get entries() {
      return faults.entries;
    },
  });
}
