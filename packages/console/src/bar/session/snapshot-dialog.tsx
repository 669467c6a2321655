import { useRef, useState } from 'preact/hooks';
import { notify } from '../../session/notices.ts';
import { useSession } from '../../session/use-session.ts';
import { download } from '../../ui/download.ts';
import { Modal } from '../../ui/modal.tsx';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './keep-state.ts';

/** Snapshots: the state of the mock, kept by the page or in a file. */
export function SnapshotDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const file = useRef<HTMLInputElement>(null);
  const [kept, setKept] = useState<{ at: Date; state: Snapshot }[]>([]);
  const restore = (state: Snapshot) => void restoreSnapshot(session, state);
  return (
    <Modal title="Snapshots" onClose={onClose}>
      <p>
        A snapshot contains chats, messages, settings, faults and the clock, but no rows of the timeline. Restore it to
        undo what happened afterwards.
      </p>
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={async () => {
            const state = await takeSnapshot(session);
            if (state !== undefined) setKept([...kept, { at: new Date(), state }]);
          }}
        >
          Take a snapshot
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          Restore from a file…
        </button>
        <input
          ref={file}
          hidden
          type="file"
          accept=".json,application/json"
          onChange={async ({ currentTarget }) => {
            const text = await currentTarget.files?.[0]?.text();
            if (text === undefined) return;
            try {
              restore(JSON.parse(text) as Snapshot);
            } catch {
              notify('Failed to read the snapshot: the file is not JSON', { isError: true });
            }
          }}
        />
      </div>
      <ul class="active-faults" aria-label="Snapshots">
        {kept.map(({ at, state }, index) => (
          <li key={index}>
            <span>{at.toLocaleTimeString()}</span>
            <button type="button" onClick={() => restore(state)}>
              Restore
            </button>
            <button type="button" onClick={() => download('snapshot.json', JSON.stringify(state))}>
              Download
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
