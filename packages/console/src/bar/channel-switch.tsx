import { useEffect } from 'preact/hooks';
import { useSession } from '../session/use-session.ts';

/** The channel that the page shows, and a switch if the mock serves several. */
export function ChannelSwitch() {
  const { channel, status } = useSession();
  const ids = (status.value?.channels ?? []).map(({ id }) => id);
  const [first] = ids;
  // Several, and none is named; or the mock was started again with others.
  const isMissing = ids.length > 0 && (channel === undefined ? ids.length > 1 : !ids.includes(channel));
  useEffect(() => {
    if (isMissing) showChannel(first);
  }, [isMissing]);
  if (ids.length < 2) return <span class="faint">{first}</span>;
  return (
    <label>
      Channel{' '}
      <select value={channel} onChange={({ currentTarget }) => showChannel(currentTarget.value)}>
        {ids.map((id) => (
          <option key={id}>{id}</option>
        ))}
      </select>
    </label>
  );
}

/** Loads the page anew: nothing of one channel belongs to another. */
function showChannel(id: string | undefined): void {
  if (id !== undefined) location.search = new URLSearchParams({ channel: id }).toString();
}
