import { useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '../../api/outcome-of.ts';
import { subscriptionsOf } from '../../session/subscriptions-of.ts';
import { useSession } from '../../session/use-session.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Modal } from '../../ui/modal.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { VisibleText } from '../../ui/visible-text.tsx';
import { useSchemas } from '../use-schemas.ts';

/** The receivers of webhooks, and how to subscribe one. */
export function ReceiversDialog({ onClose }: { onClose(): void }) {
  const { client, status, channel, readStatus } = useSession();
  const { schemas } = useSchemas();
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const receivers = subscriptionsOf(status.value, channel);
  const events = (schemas?.EventName?.enum ?? []).map((name) => {
    const [type, method] = String(name).split('.');
    return { type, method };
  });
  /** Changes the settings of the channel, as another device of the account would. */
  const save = async (webhooks: readonly object[]) => {
    const step = { do: 'call', with: { operation: 'PATCH /settings', body: { webhooks } } };
    const { problem } = await outcomeOf(client.POST('/scenarios', { body: { steps: [step] } as never }));
    setProblem(problem);
    if (!problem) setUrl('');
    readStatus();
  };
  const command = 'whapi-webhooks serve --webhook http://localhost:3000/hook';
  return (
    <Modal title="Receivers" onClose={onClose}>
      {receivers.length === 0 && <p>No receiver is subscribed: your app gets no webhooks.</p>}
      <ul class="active-faults">
        {receivers.map((receiver) => (
          <li key={receiver.url}>
            <span>
              <VisibleText text={receiver.url} />{' '}
              <span class="hint">
                mode {receiver.mode ?? 'body'}, {receiver.events?.length ?? 0} events
              </span>
            </span>
            <button type="button" onClick={() => void save(receivers.filter((each) => each !== receiver))}>
              Unsubscribe<span class="visually-hidden"> {receiver.url}</span>
            </button>
          </li>
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void save([...receivers, { url, mode: 'body', events }]);
        }}
      >
        <label>
          URL of your app{' '}
          <input
            type="url"
            required
            size={32}
            value={url}
            placeholder="http://localhost:3000/hook"
            onInput={({ currentTarget }) => setUrl(currentTarget.value)}
          />
        </label>
        <button type="submit" class="primary" disabled={events.length === 0}>
          Subscribe to all events
        </button>
      </form>
      <ProblemText problem={problem} />
      <p class="hint">Or start the mock with the URL, or have your app call PATCH /settings:</p>
      <div class="row">
        <code>{command}</code>
        <CopyButton label="Copy" text={command} />
      </div>
    </Modal>
  );
}
