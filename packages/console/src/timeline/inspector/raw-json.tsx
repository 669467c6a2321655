import { useState } from 'preact/hooks';
import { CopyButton } from '../../ui/copy-button.tsx';
import { download } from '../../ui/download.ts';
import { VisibleText } from '../../ui/visible-text.tsx';

const SHOWN_AT_FIRST = 50_000;

/** A JSON value as text. */
export function RawJson({ value, name }: { value: unknown; name: string }) {
  const [isWhole, setIsWhole] = useState(false);
  const text = JSON.stringify(value, null, 2) ?? '';
  const isCut = text.length > SHOWN_AT_FIRST && !isWhole;
  return (
    <div class="json">
      <div class="json-tools">
        <span class="faint">{text.length.toLocaleString('en')} characters</span>
        <CopyButton label="Copy" text={text} />
        <button type="button" onClick={() => download(`${name}.json`, text)}>
          Download
        </button>
      </div>
      <pre>
        <VisibleText text={isCut ? text.slice(0, SHOWN_AT_FIRST) : text} kept={'\n'} />
      </pre>
      {isCut && (
        <button type="button" onClick={() => setIsWhole(true)}>
          Show all {text.length.toLocaleString('en')} characters
        </button>
      )}
    </div>
  );
}
