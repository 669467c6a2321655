import { useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '../../api/outcome-of.ts';
import { useSession } from '../../session/use-session.ts';
import { Issues, type ShownIssue } from '../../ui/issues.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { VisibleText } from '../../ui/visible-text.tsx';
import { lineOf } from './line-of.ts';

interface Step {
  do?: string;
  as?: string;
}

/** How far a scenario has been played step by step. */
interface Progress {
  /** How many steps have been done. */
  done: number;
  results: Record<string, unknown>;
  /** The place in the timeline at which it began. */
  after?: number;
  /** By step: whether it was left out. */
  skipped: readonly number[];
}

const START: Progress = { done: 0, results: {}, skipped: [] };

/** A scenario file: checked, played whole, or step by step. */
export function ScenarioFile({ text, onText }: { text: string; onText(text: string): void }) {
  const { client } = useSession();
  const [progress, setProgress] = useState(START);
  const [problem, setProblem] = useState<Problem>();
  const [issues, setIssues] = useState<readonly ShownIssue[]>([]);
  const [said, setSaid] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const scenario = read(text);
  const steps = Array.isArray(scenario.value?.steps) ? scenario.value.steps : [];

  const change = (text: string) => {
    onText(text);
    setProgress(START);
    setProblem(undefined);
    setIssues([]);
    setSaid('');
  };
  const open = async (file: File | undefined) => {
    if (file) change(await file.text());
  };
  const placed = (issues: readonly unknown[]) =>
    (issues as ShownIssue[]).map((issue) => ({ ...issue, line: lineOf(text, issue.pointer) }));
  const run = async <T,>(call: Promise<{ data?: T; error?: unknown }>): Promise<T | undefined> => {
    setIsBusy(true);
    const { data, problem } = await outcomeOf(call);
    setIsBusy(false);
    setIssues(placed(problem?.issues ?? []));
    setProblem(problem?.issues ? undefined : problem);
    setSaid('');
    return data;
  };
  const check = async () => {
    const data = await run(client.POST('/scenarios/check', { body: scenario.value as never }));
    if (!data) return;
    setIssues(placed(data.issues));
    if (data.valid) setSaid(`✓ ${steps.length} steps, no issues.`);
  };
  const play = async () => {
    setProgress(START);
    const data = await run(client.POST('/scenarios', { body: scenario.value as never }));
    if (data) setSaid('✓ The scenario was played.');
  };
  const step = async () => {
    const { results, after } = progress;
    const given = { results: results as Json, ...(after !== undefined && { after }) };
    const body = { scenario: scenario.value as Json, step: progress.done + 1, ...given };
    const data = await run(client.POST('/scenarios/step', { body }));
    if (!data) return;
    const done = progress.done + 1;
    setProgress({
      done,
      results: data.results,
      after: data.after,
      skipped: data.skipped ? [...progress.skipped, done] : progress.skipped,
    });
    if (done === steps.length) setSaid('✓ That was the last step.');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by a button as well.
    <div
      class="scenario-file"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void open(event.dataTransfer?.files[0]);
      }}
    >
      <label>
        Choose a file{' '}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </label>
      <label>
        Or paste or drop a scenario here
        <textarea
          class="mono"
          rows={10}
          spellcheck={false}
          value={text}
          placeholder={'{ "steps": [{ "do": "receiveMessage", "with": { "from": "919984351847", "text": "Hi" } }] }'}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      </label>
      {scenario.error !== undefined && (
        <p class="problem" role="alert">
          {scenario.error}
        </p>
      )}
      <div class="row">
        <button type="button" disabled={!scenario.value || isBusy} onClick={() => void check()}>
          Check
        </button>
        <button type="button" class="primary" disabled={!scenario.value || isBusy} onClick={() => void play()}>
          Play
        </button>
        <button
          type="button"
          disabled={steps.length === 0 || isBusy || progress.done >= steps.length}
          onClick={() => void step()}
        >
          {progress.done === 0 ? 'Step through' : 'Next step'}
        </button>
        {progress.done > 0 && (
          <button type="button" onClick={() => setProgress(START)}>
            Start over
          </button>
        )}
      </div>
      <p role="status">
        {isBusy && 'Playing…'}
        {said}
      </p>
      <ProblemText problem={problem} />
      {issues.length > 0 && (
        <div role="alert">
          <Issues issues={issues} />
        </div>
      )}
      {steps.length > 0 && (
        <ol class="steps" aria-label="Steps">
          {steps.map((each, index) => (
            <li key={index} aria-current={index === progress.done && progress.done > 0 ? 'step' : undefined}>
              <span class={index < progress.done ? 'good' : 'faint'}>{signOf(index + 1, progress)}</span>{' '}
              <VisibleText text={String(each?.do ?? '?')} />
              {each?.as !== undefined && (
                <span class="hint">
                  {' '}
                  as <VisibleText text={String(each.as)} />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Any object, as the description of the control plane has it. */
type Json = Record<string, never>;

function signOf(step: number, { done, skipped }: Progress): string {
  if (skipped.includes(step)) return '– skipped:';
  return step <= done ? '✓' : '○';
}

function read(text: string): { value?: { steps?: Step[] }; error?: string } {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text) as { steps?: Step[] } | null;
    if (typeof value !== 'object' || value === null) return { error: 'A scenario is an object with "steps".' };
    return { value };
  } catch (error) {
    return { error: `This is not JSON: ${(error as Error).message}` };
  }
}
