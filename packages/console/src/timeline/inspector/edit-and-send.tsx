import { useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '../../api/outcome-of.ts';
import { notify } from '../../session/notices.ts';
import { useSession } from '../../session/use-session.ts';
import { Issues, type ShownIssue } from '../../ui/issues.tsx';
import { Modal } from '../../ui/modal.tsx';

interface EditAndSendProps {
  webhook: unknown;
  id: string;
  onClose(): void;
}

/** A webhook that can be changed before it is sent to all receivers of its event. */
export function EditAndSend({ webhook, id, onClose }: EditAndSendProps) {
  const { client, place } = useSession();
  const [text, setText] = useState(() => JSON.stringify(webhook, null, 2));
  const [unchecked, setUnchecked] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async () => {
    const read = parse(text);
    if ('problem' in read) return setProblem(read.problem);
    const body = { webhook: read.value as Record<string, never>, unchecked };
    const { data, problem } = await outcomeOf(client.POST('/send', { body }));
    if (problem) return setProblem(problem);
    const [first] = data.deliveries;
    if (first) place.row.value = first.id;
    else notify('Nothing was sent', { hint: 'No receiver is subscribed to this event.' });
    onClose();
  };
  return (
    <Modal title={`Edit and send ${id}`} onClose={onClose}>
      <form
        class="edit"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label>
          Webhook
          <textarea
            class="mono"
            rows={18}
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <label>
          <input
            type="checkbox"
            checked={unchecked}
            onChange={({ currentTarget }) => setUnchecked(currentTarget.checked)}
          />{' '}
          Send it even if it breaks the contract
        </label>
        {problem && (
          <div class="problem" role="alert">
            <p>
              {problem.message} {problem.hint}
            </p>
            {problem.issues && <Issues issues={problem.issues as unknown[] as ShownIssue[]} />}
          </div>
        )}
        <button type="submit" class="primary">
          Send
        </button>
      </form>
    </Modal>
  );
}

function parse(text: string): { value: unknown } | { problem: Problem } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: { message: `This is not JSON: ${(error as Error).message}`, hint: 'Correct it.' } };
  }
}
