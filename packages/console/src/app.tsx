import { useState } from 'preact/hooks';
import { Bar } from './bar/bar.tsx';
import { Phone } from './phone/phone.tsx';
import { openSession } from './session/session.ts';
import { keepToken } from './session/take-token.ts';
import { SessionContext } from './session/use-session.ts';
import { Timeline } from './timeline/timeline.tsx';
import { Notices } from './ui/notices.tsx';
import { Splitter } from './ui/splitter.tsx';
import { TokenForm } from './ui/token-form.tsx';

/** The page: faults and clock above, the phone beside the timeline. */
export function App({ token: first }: { token: string | undefined }) {
  const [token, setToken] = useState(first);
  const [session, setSession] = useState(() => openSession(token));
  if (session.connection.value === 'unauthorized') {
    return (
      <TokenForm
        isRefused={token !== undefined}
        onToken={(given) => {
          keepToken(given);
          setToken(given);
          session.close();
          setSession(openSession(given));
        }}
      />
    );
  }
  const { pane } = session.place;
  return (
    <SessionContext.Provider value={session}>
      <Bar />
      <nav class="panes-switch" aria-label="Panes">
        {['phone', 'timeline'].map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={pane.value === name}
            onClick={() => {
              pane.value = name;
            }}
          >
            {name === 'phone' ? 'Phone' : 'Timeline'}
          </button>
        ))}
      </nav>
      <main class="panes" data-pane={pane.value}>
        <Phone />
        <Splitter label="Width of the phone" name="phone" variable="--phone" initial={560} least={360} most={900} />
        <Timeline />
      </main>
      <Notices />
    </SessionContext.Provider>
  );
}
