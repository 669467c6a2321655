import { useState } from 'preact/hooks';
import { useRead } from '../../api/use-read.ts';
import { useSession } from '../../session/use-session.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { download } from '../../ui/download.ts';
import { Modal } from '../../ui/modal.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { VisibleText } from '../../ui/visible-text.tsx';

interface ExportDialogProps {
  /** Called with the scenario when it is to be played again. */
  onPlay(scenario: string): void;
  onClose(): void;
}

const FORMS = {
  Scenario: { as: 'scenario', file: 'session.scenario.json', type: 'application/json' },
  Test: { as: 'test', file: 'session.test.ts', type: 'text/typescript' },
} as const;

/** What happened, as a scenario file or as a test. */
export function ExportDialog({ onPlay, onClose }: ExportDialogProps) {
  const { client, rows } = useSession();
  const [title, setTitle] = useState<keyof typeof FORMS>('Scenario');
  const { as, file, type } = FORMS[title];
  const [isPartial, setIsPartial] = useState(false);
  const partial = isPartial ? 'true' : 'false';
  const { data, problem } = useRead(`${as} ${partial}`, rows.list.value.at(-1)?.seq, () =>
    client.GET('/export', { params: { query: { as, partial } }, parseAs: 'text' }),
  );
  return (
    <Modal title="Export" onClose={onClose}>
      <Tabs
        label="Formats"
        titles={Object.keys(FORMS)}
        open={title}
        onOpen={(title) => setTitle(title as keyof typeof FORMS)}
      >
        <ProblemText problem={problem} />
        {(problem || isPartial) && (
          <label>
            <input
              type="checkbox"
              checked={isPartial}
              onChange={({ currentTarget }) => setIsPartial(currentTarget.checked)}
            />{' '}
            Leave out what is missing
          </label>
        )}
        {data !== undefined && (
          <>
            <div class="row">
              <CopyButton label="Copy" text={data} />
              <button type="button" onClick={() => download(file, data, type)}>
                Download {file}
              </button>
              {as === 'scenario' && (
                <button type="button" onClick={() => onPlay(data)}>
                  Play it…
                </button>
              )}
              <span class="faint">{data.length.toLocaleString('en')} characters</span>
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled by keyboard. */}
            <pre class="preview" tabIndex={0}>
              <VisibleText text={data} kept={'\n\t'} />
            </pre>
          </>
        )}
      </Tabs>
    </Modal>
  );
}
