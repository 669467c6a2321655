import { useState } from 'preact/hooks';
import type { components } from '../../generated/control.d.ts';
import { describeMs } from '../../ui/describe-time.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { VisibleText } from '../../ui/visible-text.tsx';
import { Body } from './body.tsx';
import { Changes } from './changes.tsx';
import type { DetailsProps } from './details-props.ts';
import { contentOf } from './read-row.ts';

/** A REST request of the app, and the response of the mock. */
export function RequestDetails({
  request,
  ...props
}: DetailsProps & { request: components['schemas']['RequestResult'] }) {
  const [tab, setTab] = useState('Request');
  const { id, method, path, params, query, body, bodyCut, bodyBytes, answer, answerCut, status, durationMs } = request;
  return (
    <Tabs label={`About ${id}`} titles={['Request', 'Response', 'Changes']} open={tab} onOpen={setTab}>
      {tab === 'Request' && (
        <>
          <p class="mono">
            {method} <VisibleText text={path} />
          </p>
          {Object.keys(params).length > 0 && <Body value={params} label="Parameters" name={`${id}-params`} />}
          {Object.keys(query).length > 0 && <Body value={query} label="Query" name={`${id}-query`} />}
          {bodyCut && <p class="problem">The log has not kept all {bodyBytes} bytes of the body.</p>}
          {body === undefined ? <p class="hint">No body.</p> : <Body value={body} label="Body" name={`${id}-body`} />}
        </>
      )}
      {tab === 'Response' && (
        <>
          <p class="mono">
            {status === undefined ? 'No response yet' : `Status ${status}, ${describeMs(durationMs ?? 0)}`}
          </p>
          {answerCut && <p class="problem">The log has not kept the response: it was too long.</p>}
          {answer !== undefined && <Body value={answer} label="Response" name={`${id}-response`} />}
        </>
      )}
      {tab === 'Changes' && <Changes {...props} content={contentOf({ request })} updates={[]} />}
    </Tabs>
  );
}
