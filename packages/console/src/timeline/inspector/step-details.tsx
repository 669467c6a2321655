import { useState } from 'preact/hooks';
import { Tabs } from '../../ui/tabs.tsx';
import { VisibleText } from '../../ui/visible-text.tsx';
import { Body } from './body.tsx';
import { Changes } from './changes.tsx';
import type { DetailsProps } from './details-props.ts';
import { contentOf, type StepResult } from './read-row.ts';

/** What was done to the mock. */
export function StepDetails({ step, ...props }: DetailsProps & { step: StepResult }) {
  const [tab, setTab] = useState('Step');
  const { id, result, error, omitted = [] } = step;
  return (
    <Tabs label={`About ${id}`} titles={['Step', 'Changes']} open={tab} onOpen={setTab}>
      {tab === 'Step' && (
        <>
          {error && (
            <p class="problem">
              <VisibleText text={error.message} />
            </p>
          )}
          <Body value={{ do: step.do, with: step.with }} label="Step" name={id} />
          {omitted.map(({ pointer, because }) => (
            <p key={pointer} class="hint">
              <code>{pointer}</code> is left out: {because}
            </p>
          ))}
          {result !== undefined && <Body value={result} label="Result" name={`${id}-result`} />}
        </>
      )}
      {tab === 'Changes' && <Changes {...props} content={contentOf({ step })} updates={[]} />}
    </Tabs>
  );
}
