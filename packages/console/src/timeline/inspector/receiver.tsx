import { useRead } from '../../api/use-read.ts';
import type { components } from '../../generated/control.d.ts';
import { useSession } from '../../session/use-session.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { clockTime, describeMs, fullTime } from '../../ui/describe-time.ts';
import { VisibleText } from '../../ui/visible-text.tsx';
import { isFailed, isPending, SLOW_MS } from '../rows/health-of.ts';
import { toCurl } from './to-curl.ts';

/** What the receiver saw, and how it answered each attempt. */
export function Receiver({ delivery: { id, attempts } }: { delivery: components['schemas']['DeliveryResult'] }) {
  const { client } = useSession();
  const { data, problem } = useRead(id, '', () => client.GET('/deliveries/{id}/request', { params: { path: { id } } }));
  const curl = data && toCurl(data as Parameters<typeof toCurl>[0]);
  return (
    <>
      <table class="attempts">
        <caption>Attempts</caption>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">Started</th>
            <th scope="col">Response</th>
            <th scope="col">Duration</th>
            <th scope="col">Faults</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id} class={isFailed(attempt) ? 'bad' : ''}>
              <th scope="row">{attempt.id}</th>
              <td title={fullTime(attempt.startedAt)}>{clockTime(attempt.startedAt)}</td>
              <td>
                <VisibleText text={responseOf(attempt)} />
              </td>
              <td>
                {describeMs(attempt.durationMs)}
                {attempt.durationMs >= SLOW_MS && ' (slow)'}
              </td>
              <td>{attempt.faults?.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {attempts.length === 0 && <p class="hint">Nothing has been sent.</p>}
      {problem && <p class="problem">{problem.message}</p>}
      {curl !== undefined && (
        <section aria-label="What the receiver saw">
          <div class="json-tools">
            <strong>What the receiver saw</strong>
            <CopyButton label="Copy as curl" text={curl} />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled by keyboard. */}
          <pre tabIndex={0}>
            <VisibleText text={curl} kept={'\n'} />
          </pre>
        </section>
      )}
    </>
  );
}

function responseOf(attempt: components['schemas']['AttemptResult']): string {
  if (isPending(attempt)) return 'none yet';
  const { status, error } = attempt;
  return [status === undefined ? 'no response' : `${isFailed(attempt) ? '✗' : '✓'} ${status}`, error]
    .filter((part) => part !== undefined)
    .join(': ');
}
