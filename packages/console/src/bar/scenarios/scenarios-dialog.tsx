import { useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '../../api/outcome-of.ts';
import { useRead } from '../../api/use-read.ts';
import { useSession } from '../../session/use-session.ts';
import { Modal } from '../../ui/modal.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ScenarioFile } from './scenario-file.tsx';

/** Scenarios: those that are built in, and files. */
export function ScenariosDialog({
  text,
  onText,
  onClose,
}: {
  text: string;
  onText(text: string): void;
  onClose(): void;
}) {
  const [tab, setTab] = useState('Built in');
  return (
    <Modal title="Scenarios" onClose={onClose}>
      <Tabs label="Scenarios" titles={['Built in', 'From a file']} open={tab} onOpen={setTab}>
        {tab === 'Built in' ? <BuiltIn /> : <ScenarioFile text={text} onText={onText} />}
      </Tabs>
    </Modal>
  );
}

function BuiltIn() {
  const { client } = useSession();
  const { data, problem } = useRead('scenarios', '', () => client.GET('/scenarios'));
  const [playing, setPlaying] = useState<string>();
  const [ended, setEnded] = useState<{ name: string; problem: Problem | undefined }>();
  const play = async (name: string) => {
    setPlaying(name);
    setEnded(undefined);
    const { problem } = await outcomeOf(client.POST('/scenarios/{name}', { params: { path: { name } } }));
    setPlaying(undefined);
    setEnded({ name, problem });
  };
  if (problem) return <p class="problem">{problem.message}</p>;
  return (
    <>
      <p role="status">
        {playing !== undefined && `Playing ${playing}…`}
        {ended && !ended.problem && `✓ ${ended.name} was played.`}
      </p>
      <ProblemText problem={ended?.problem} />
      <ul class="scenarios">
        {(data?.scenarios ?? []).map(({ name, title }) => (
          <li key={name}>
            <button
              type="button"
              disabled={playing !== undefined}
              aria-label={`Play ${name}`}
              onClick={() => void play(name)}
            >
              ▶
            </button>
            <span>
              <strong>{name}</strong> <span class="hint">{title}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
