import { useId, useState } from 'preact/hooks';
import { FILTER_KEYS, toggleTerm } from './parse-filter.ts';

interface FilterInputProps {
  value: string;
  error: string | undefined;
  onInput(value: string): void;
}

const USUAL = [
  ['Failed', 'is:failed'],
  ['Invalid', 'is:invalid'],
  ['Slow', 'is:slow'],
  ['Requests', 'kind:request'],
  ['Webhooks', 'kind:delivery'],
  ['Steps', 'kind:step'],
] as const;

/** The filter of the timeline: an input with a small grammar, and buttons for what is usual. */
export function FilterInput({ value, error, onInput }: FilterInputProps) {
  const id = useId();
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  return (
    <search class="filter">
      <input
        type="search"
        value={value}
        placeholder="Filter: words, status:500, -is:failed"
        aria-label="Filter"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <button
        type="button"
        class="plain"
        aria-expanded={isHelpOpen}
        aria-controls={`${id}-help`}
        onClick={() => setIsHelpOpen(!isHelpOpen)}
      >
        Help
      </button>
      <span class="chips">
        {USUAL.map(([title, term]) => (
          <button
            key={term}
            type="button"
            class="chip"
            aria-pressed={value.split(/\s+/).includes(term)}
            onClick={() => onInput(toggleTerm(value, term))}
          >
            {title}
          </button>
        ))}
      </span>
      <p id={`${id}-error`} class="problem" role="alert" hidden={error === undefined}>
        {error}
      </p>
      <div id={`${id}-help`} class="filter-help" hidden={!isHelpOpen}>
        <p>
          A row must match every word and every condition. A word is searched in the row and in its body. <code>-</code>{' '}
          negates, a comma separates alternatives, quotes keep a text together:{' '}
          <code>-event:statuses "good morning"</code>
        </p>
        <dl>
          {Object.entries(FILTER_KEYS).map(([key, text]) => (
            <div key={key}>
              <dt>
                <code>{key}:</code>
              </dt>
              <dd>{text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))}</dd>
            </div>
          ))}
        </dl>
      </div>
    </search>
  );
}
