import { useComputed } from '@preact/signals';
import { highlighted } from '../../session/highlight.ts';
import { Icon } from '../../ui/icon.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { isGroup, type PhoneMessage, STORIES } from '../data/entities.ts';
import { timeOf } from '../data/format.ts';
import { nameOf } from '../data/people.ts';
import { useOpenChat } from '../data/use-open-chat.ts';
import { MessageMenu } from '../menus/message-menu.tsx';
import { MessageContent } from './message-content.tsx';
import { noticeOf } from './notice-of.ts';
import { Quote } from './quote.tsx';
import { Ticks } from './ticks.tsx';

interface MessageRowProps {
  entry: PhoneMessage;
  index: number;
  /** Where it begins, in pixels. */
  start: number;
  /** How many messages there are, or -1 if there are older ones that are not loaded. */
  size: number;
  /** Present above the first message of a day. */
  day: string | undefined;
  isActive: boolean;
  onActive(): void;
  /** Shows another message. */
  onReach(id: string): void;
  measure(row: HTMLElement | null): void;
}

/** A message in its chat. */
export function MessageRow({ entry, index, start, size, day, isActive, onActive, onReach, measure }: MessageRowProps) {
  const chat = useOpenChat();
  const { message } = entry;
  const { id } = message;
  const isHighlighted = useComputed(() => highlighted.value === id);
  const notice = noticeOf(message, (person) => nameOf(chat.phone, person, chat.entry.value));
  const isOwn = message.from === chat.author.value.id;
  return (
    <li
      ref={measure}
      class="message"
      data-index={index}
      data-own={isOwn || undefined}
      data-highlighted={isHighlighted.value || undefined}
      aria-setsize={size}
      aria-posinset={index + 1}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
      onFocusIn={() => {
        highlighted.value = id;
        onActive();
      }}
      onMouseEnter={() => {
        highlighted.value = id;
      }}
      onMouseLeave={() => {
        if (highlighted.value === id) highlighted.value = '';
      }}
    >
      {day && <p class="day">{day}</p>}
      {notice === undefined ? (
        <div class="bubble">
          <Author entry={entry} isOwn={isOwn} />
          {message.context?.forwarded && <p class="small faint">Forwarded</p>}
          <Quote message={message} onReach={onReach} />
          <MessageContent entry={entry} />
          <p class="meta">
            {entry.pinned && (
              <span title="pinned">
                <Icon name="pin" size={12} />
                <span class="visually-hidden">pinned</span>
              </span>
            )}
            {entry.editedAt !== undefined && <span>edited</span>}
            {message.from_me && message.source !== 'api' && <span>from the phone</span>}
            <time title={new Date(message.timestamp * 1_000).toLocaleString()}>{timeOf(message.timestamp)}</time>
            {message.from_me && <Ticks status={message.status} />}
          </p>
          {message.from_me && message.status === 'failed' && (
            <p class="small bad">Not sent. The receiver got `failed` in statuses.post; see the timeline.</p>
          )}
          <Reactions message={message} />
          <MessageMenu entry={entry} isOwn={isOwn} tabIndex={isActive ? 0 : -1} />
        </div>
      ) : (
        <div class="notice-line">
          <span>
            <bdi>{toVisible(notice)}</bdi> <time>{timeOf(message.timestamp)}</time>
          </span>
          <MessageMenu entry={entry} isOwn={false} tabIndex={isActive ? 0 : -1} />
        </div>
      )}
    </li>
  );
}

function Author({ entry: { message }, isOwn }: { entry: PhoneMessage; isOwn: boolean }) {
  const chat = useOpenChat();
  const isNamed = message.chat_id === 'stories' || chat.id === STORIES || isGroup(chat.id);
  if (isOwn) return <span class="visually-hidden">You wrote:</span>;
  const name = toVisible(message.from_name ?? nameOf(chat.phone, message.from ?? '', chat.entry.value));
  if (!isNamed) return <span class="visually-hidden">{name} wrote:</span>;
  return (
    <p class="author">
      <bdi>{name}</bdi>
    </p>
  );
}

function Reactions({ message: { reactions = [] } }: Pick<PhoneMessage, 'message'>) {
  if (reactions.length === 0) return null;
  return (
    <ul class="reactions" aria-label="Reactions">
      {reactions.map(({ emoji, count = 1 }) => (
        <li key={emoji}>
          {toVisible(emoji)} {count > 1 && count}
        </li>
      ))}
    </ul>
  );
}
