import { dismiss, notices } from '../session/notices.ts';

/** What the reader must know: at the edge of the page, until it is dismissed. */
export function Notices() {
  return (
    <section class="notices" aria-label="Notices" aria-live="polite">
      {notices.value.map(({ id, text, hint, isError, action }) => (
        <div key={id} class={isError ? 'notice error' : 'notice'}>
          <p>
            {text}
            {hint && <span class="hint">{hint}</span>}
          </p>
          {action && (
            <button
              type="button"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button type="button" class="plain" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ✕
          </button>
        </div>
      ))}
    </section>
  );
}
