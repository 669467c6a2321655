import { clockTime, describeMs, fullTime } from '../../ui/describe-time.ts';
import { VisibleText } from '../../ui/visible-text.tsx';
import { badgesOf, causeText, stateOf, titleOf } from './entry-texts.ts';
import type { Line } from './with-gaps.ts';

interface EntryRowProps {
  line: Line;
  /** The short name of a receiver. */
  nameOf(receiver: string): string;
  isSelected: boolean;
  isHighlighted: boolean;
  /** From 1. */
  position: number;
  count: number;
  start: number;
  onSelect(event: MouseEvent): void;
  onHover(): void;
}

const SIGNS = { good: '✓', bad: '✗', warn: '!', plain: '·' };
const KINDS = { request: '←', delivery: '→', step: '●' };

/** The id of the element of a row. */
export function rowElementId(id: string): string {
  return `row-${id}`;
}

/** A line of the timeline. */
export function EntryRow(props: EntryRowProps) {
  const { line, nameOf, isSelected, isHighlighted, position, count, start, onSelect, onHover } = props;
  const { entry, idleMs } = line;
  const { row, depth } = entry;
  const { tone, word } = stateOf(entry);
  const cause = causeText(entry);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus, and handles the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the active row.
    <div
      role="option"
      id={rowElementId(row.id)}
      class={`entry ${row.kind} tone-${tone}${isHighlighted ? ' highlighted' : ''}`}
      aria-selected={isSelected}
      aria-posinset={position}
      aria-setsize={count}
      style={{ transform: `translateY(${start}px)`, '--depth': `${depth}` }}
      onClick={onSelect}
      onPointerEnter={onHover}
    >
      {idleMs !== undefined && <span class="idle">{describeMs(idleMs)} later</span>}
      <span class="entry-line">
        <time dateTime={fullTime(row.at)} title={`${fullTime(row.at)}, ${agoOf(row.at)}`}>
          {clockTime(row.at)}
        </time>
        <span class="entry-kind" aria-hidden="true">
          {KINDS[row.kind]}
        </span>
        <span class={`sign ${tone}`} aria-hidden="true">
          {SIGNS[tone]}
        </span>
        <span class="entry-title">
          <VisibleText text={titleOf(row)} />
        </span>
        {row.kind === 'delivery' && <span class="faint entry-receiver">to {nameOf(row.receiver)}</span>}
        <span class="visually-hidden">{word}</span>
        {cause !== undefined && (
          <span class="entry-cause" title={`Caused by ${cause}`}>
            by <VisibleText text={cause} />
          </span>
        )}
        <span class="tags">
          {badgesOf(entry).map(({ text, tone: each, title }, index) => (
            <span key={index} class={`tag ${each}`} title={title}>
              {text}
            </span>
          ))}
        </span>
        <span class="faint entry-id">{row.id}</span>
      </span>
    </div>
  );
}

function agoOf(at: number): string {
  const ago = Date.now() - at;
  return ago < 0 ? `in ${describeMs(-ago)}` : `${describeMs(ago)} ago`;
}
