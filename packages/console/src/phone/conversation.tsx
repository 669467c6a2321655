import { useEffect, useState } from 'preact/hooks';
import { count } from '../ui/count.ts';
import { openDialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { toVisible } from '../ui/visible-text.tsx';
import { Avatar } from './chats/avatar.tsx';
import { Mark } from './chats/chat-row.tsx';
import { presenceIn } from './chats/presence.ts';
import { Composer } from './compose/composer.tsx';
import { FileDialog, kindOf } from './compose/file-dialog.tsx';
import { isGroup, personOf, STORIES } from './data/entities.ts';
import { lifetimeOf } from './data/format.ts';
import { OpenChat } from './data/open-chat.ts';
import { nameOfChat } from './data/people.ts';
import { OpenChatContext } from './data/use-open-chat.ts';
import { usePhone } from './data/use-phone.ts';
import { CallMenu } from './menus/call-menu.tsx';
import { ChatMenu } from './menus/chat-menu.tsx';
import { MessageList } from './messages/message-list.tsx';
import './messages/messages.css';
import './compose/compose.css';

/** A chat: its messages, and where one writes. */
export function Conversation({ id }: { id: string }) {
  const phone = usePhone();
  const [chat] = useState(() => new OpenChat(phone, id));
  useEffect(() => () => chat.close(), []);
  return (
    <OpenChatContext.Provider value={chat}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped anywhere; the menu does the same. */}
      <div
        class="conversation"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const [file] = event.dataTransfer?.files ?? [];
          if (file) openDialog(<FileDialog chat={chat} kind={kindOf(file)} file={file} />);
        }}
      >
        <Head chat={chat} />
        <Messages chat={chat} />
        <Composer chat={chat} />
      </div>
    </OpenChatContext.Provider>
  );
}

function Head({ chat }: { chat: OpenChat }) {
  const { phone, id } = chat;
  const entry = chat.entry.value;
  const name = toVisible(nameOfChat(phone, id, entry));
  const { pin, mute, archive, labels = [] } = entry?.chat ?? {};
  const members = entry?.participants && count(entry.participants.length, 'member');
  const about =
    (entry && presenceIn(phone, entry)) ?? (isGroup(id) ? members : id === STORIES ? '' : `+${personOf(id)}`);
  return (
    <header class="pane-head">
      <button
        type="button"
        class="plain to-chats"
        aria-label="Back to the chats"
        onClick={() => {
          phone.session.place.chat.value = '';
        }}
      >
        <Icon name="back" size={20} />
      </button>
      <Avatar id={id} name={name} picture={entry?.picture} />
      <div class="head-name">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p class="head-about">
          <span class="small faint">{toVisible(about ?? '')}</span>
          <span class="marks">
            {labels.map((label) => (
              <span key={label.id} class="label" title={`Label ${toVisible(label.name)}`}>
                <span class="label-dot" style={{ background: label.color }} />
                <bdi>{toVisible(label.name)}</bdi>
              </span>
            ))}
            {pin && <Mark icon="pin" name="pinned" />}
            {mute && <Mark icon="mute" name="muted" />}
            {archive && <Mark icon="archive" name="archived" />}
            {entry?.timer && <Mark icon="timer" name={`disappearing messages: ${lifetimeOf(entry.timer)}`} />}
          </span>
        </p>
      </div>
      <CallMenu chat={chat} />
      <ChatMenu chat={chat} />
    </header>
  );
}

function Messages({ chat }: { chat: OpenChat }) {
  const messages = chat.messages.value;
  if (messages && messages.length > 0) return <MessageList messages={messages} />;
  return (
    <div class="messages state">
      {chat.trouble.value ? (
        <p role="alert">
          {chat.trouble.value}{' '}
          <button type="button" onClick={() => chat.readAgain()}>
            Try again
          </button>
        </p>
      ) : messages ? (
        <p class="faint">
          No messages yet. Write as {toVisible(chat.author.value.name)}: your bot gets a webhook, and its answer appears
          here.
        </p>
      ) : (
        <p class="faint">Loading messages…</p>
      )}
    </div>
  );
}
