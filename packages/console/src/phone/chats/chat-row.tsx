import { Icon } from '../../ui/icon.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { isGroup, type PhoneChat } from '../data/entities.ts';
import { lifetimeOf, shortTimeOf } from '../data/format.ts';
import { inShort } from '../data/in-short.ts';
import { nameOf, nameOfChat } from '../data/people.ts';
import { usePhone } from '../data/use-phone.ts';
import { Ticks } from '../messages/ticks.tsx';
import { Avatar } from './avatar.tsx';
import { presenceIn } from './presence.ts';

/** A chat in the list of chats. */
export function ChatRow({ entry, tabIndex }: { entry: PhoneChat; tabIndex: number }) {
  const phone = usePhone();
  const { chat } = phone.session.place;
  const { id, unread = 0, mute, pin, archive, labels = [] } = entry.chat;
  const name = toVisible(nameOfChat(phone, id, entry));
  const now = Date.now() / 1_000;
  const time = entry.lastMessage?.timestamp ?? entry.chat.timestamp;
  return (
    <button
      type="button"
      class="chat-row"
      tabIndex={tabIndex}
      aria-current={chat.value === id ? 'true' : undefined}
      onClick={() => {
        chat.value = id;
      }}
    >
      <Avatar id={id} name={name} picture={entry.picture} />
      <span class="chat-name">
        <bdi>{name}</bdi>
      </span>
      {time !== undefined && <time class="faint">{shortTimeOf(time, now)}</time>}
      <LastMessage entry={entry} />
      <span class="marks">
        {labels.map((label) => (
          <span key={label.id} class="label-dot" title={label.name} style={{ background: label.color }}>
            <span class="visually-hidden">label {label.name}</span>
          </span>
        ))}
        {pin && <Mark icon="pin" name="pinned" />}
        {mute && <Mark icon="mute" name="muted" />}
        {archive && <Mark icon="archive" name="archived" />}
        {entry.timer && <Mark icon="timer" name={`disappearing messages: ${lifetimeOf(entry.timer)}`} />}
        {unread > 0 && (
          <span class="badge">
            {unread}
            <span class="visually-hidden"> unread</span>
          </span>
        )}
      </span>
    </button>
  );
}

export function Mark({ icon, name }: { icon: 'pin' | 'mute' | 'archive' | 'timer'; name: string }) {
  return (
    <span class="mark" title={name}>
      <Icon name={icon} size={14} />
      <span class="visually-hidden">{name}</span>
    </span>
  );
}

function LastMessage({ entry }: { entry: PhoneChat }) {
  const phone = usePhone();
  const { lastMessage } = entry;
  const presence = presenceIn(phone, entry);
  if (presence && presence !== 'online') return <span class="chat-last typing">{toVisible(presence)}</span>;
  if (!lastMessage) return <span class="chat-last faint">No messages</span>;
  const { type, text, from, fromName, fromMe, status } = lastMessage;
  const author = isGroup(entry.chat.id) && !fromMe && from ? `${fromName ?? nameOf(phone, from, entry)}: ` : '';
  return (
    <span class="chat-last faint">
      {fromMe && <Ticks status={status} />}
      <bdi>{toVisible(author + inShort(type, text))}</bdi>
    </span>
  );
}
