import { VisibleText } from './visible-text.tsx';

/** A reason why something is wrong. */
export interface ShownIssue {
  pointer: string;
  message: string;
  hint?: string;
  /** Where it is in a file. */
  line?: number | undefined;
}

/** What is wrong, and what to do about it. */
export function Issues({ issues }: { issues: readonly ShownIssue[] }) {
  return (
    <ul class="issues">
      {issues.map(({ pointer, message, hint, line }, index) => (
        <li key={index}>
          <code>
            {line !== undefined && `line ${line}, `}
            <VisibleText text={pointer || '(all)'} />
          </code>{' '}
          <VisibleText text={message} />
          {hint !== undefined && (
            <span class="hint">
              {' '}
              <VisibleText text={hint} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
