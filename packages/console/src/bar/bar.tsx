import { useSignalEffect } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { subscriptionsOf } from '../session/subscriptions-of.ts';
import { useSession } from '../session/use-session.ts';
import { Alerts } from './alerts.tsx';
import { ChannelSwitch } from './channel-switch.tsx';
import { ClockDialog } from './clock/clock-dialog.tsx';
import { ClockTime } from './clock/clock-time.tsx';
import { ConnectionChip } from './connection-chip.tsx';
import { FaultsDialog } from './faults/faults-dialog.tsx';
import { ReceiversDialog } from './receivers/receivers-dialog.tsx';
import { ScenariosDialog } from './scenarios/scenarios-dialog.tsx';
import { ExportDialog } from './session/export-dialog.tsx';
import { reset } from './session/keep-state.ts';
import { SnapshotDialog } from './session/snapshot-dialog.tsx';
import { BarContext, BarStore } from './use-bar-state.ts';
import './bar.css';

type Dialog = 'receivers' | 'faults' | 'clock' | 'scenarios' | 'export' | 'snapshots';

/** The bar above the page: connection, faults, clock, and the session as a whole. */
export function Bar() {
  const session = useSession();
  const { status, client, stateChanges } = session;
  const store = useMemo(() => new BarStore(client), [client]);
  const [dialog, setDialog] = useState<Dialog>();
  const [scenario, setScenario] = useState('');
  useSignalEffect(() => {
    void stateChanges.value;
    store.refresh();
  });
  const { faults, clock } = store.state.value;
  const receivers = subscriptionsOf(status.value, session.channel).length;
  const close = () => setDialog(undefined);
  return (
    <BarContext.Provider value={store}>
      <header class="bar">
        <h1>whapi-webhooks</h1>
        <ConnectionChip />
        <ChannelSwitch />
        <nav aria-label="Mock">
          <button
            type="button"
            class={status.value && receivers === 0 ? 'attention' : ''}
            onClick={() => setDialog('receivers')}
          >
            {receivers === 0 ? 'No receiver…' : `Receivers (${receivers})`}
          </button>
          <button type="button" class={faults.length > 0 ? 'attention' : ''} onClick={() => setDialog('faults')}>
            Faults{faults.length > 0 && ` (${faults.length})`}
          </button>
          <button type="button" class={clock?.virtual ? 'attention' : ''} onClick={() => setDialog('clock')}>
            Clock <ClockTime />
          </button>
          <button type="button" onClick={() => setDialog('scenarios')}>
            Scenarios
          </button>
          <button type="button" onClick={() => setDialog('export')}>
            Export
          </button>
          <button type="button" onClick={() => setDialog('snapshots')}>
            Snapshots
          </button>
          <button type="button" onClick={() => void reset(session)}>
            Reset
          </button>
        </nav>
      </header>
      <Alerts />
      {dialog === 'receivers' && <ReceiversDialog onClose={close} />}
      {dialog === 'faults' && <FaultsDialog onClose={close} />}
      {dialog === 'clock' && <ClockDialog onClose={close} />}
      {dialog === 'scenarios' && <ScenariosDialog text={scenario} onText={setScenario} onClose={close} />}
      {dialog === 'export' && (
        <ExportDialog
          onClose={close}
          onPlay={(text) => {
            setScenario(text);
            setDialog('scenarios');
          }}
        />
      )}
      {dialog === 'snapshots' && <SnapshotDialog onClose={close} />}
    </BarContext.Provider>
  );
}
