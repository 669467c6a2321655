import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { openDialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useVirtual } from '../../ui/use-virtual.ts';
import type { PhoneChat } from '../data/entities.ts';
import { nameOfChat } from '../data/people.ts';
import type { PhoneData } from '../data/phone-data.ts';
import { usePhone } from '../data/use-phone.ts';
import { ChatRow } from './chat-row.tsx';
import { NewChat, NewGroup, NewStory } from './new-chat.tsx';
import './chats.css';

const ROW_HEIGHT = 62;

/** The list of chats, with its search. */
export function ChatList() {
  const phone = usePhone();
  const query = useSignal('');
  const isArchive = useSignal(false);
  const all = useComputed(() => sorted(phone));
  const archived = all.value.filter(({ chat }) => chat.archive).length;
  const wanted = query.value.trim().toLowerCase();
  const shown = all.value.filter((entry) =>
    wanted === '' ? Boolean(entry.chat.archive) === (isArchive.value && archived > 0) : matches(phone, entry, wanted),
  );
  return (
    <nav class="chats" aria-label="Chats">
      <header class="pane-head">
        <h2>Chats</h2>
        <Menu
          label="New chat"
          disabled={!phone.isConnected}
          groups={() => [
            {
              items: [
                { label: 'With a person…', onSelect: () => openDialog(<NewChat phone={phone} />) },
                { label: 'Group…', onSelect: () => openDialog(<NewGroup phone={phone} />) },
                { label: 'Story…', onSelect: () => openDialog(<NewStory phone={phone} />) },
              ],
            },
          ]}
        >
          <Icon name="chat" size={20} />
        </Menu>
      </header>
      <input
        type="search"
        class="search"
        aria-label="Search chats"
        placeholder="Search"
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      {archived > 0 && wanted === '' && (
        <button
          type="button"
          class="plain archive-switch"
          aria-pressed={isArchive.value}
          onClick={() => {
            isArchive.value = !isArchive.value;
          }}
        >
          <Icon name="archive" size={14} /> {isArchive.value ? 'Back to all chats' : `Archived (${archived})`}
        </button>
      )}
      <List entries={shown} />
      <Emptiness count={shown.length} query={query.value} />
      {phone.hasMoreChats.value && (
        <button type="button" onClick={() => phone.readMoreChats()}>
          Load more chats
        </button>
      )}
    </nav>
  );
}

function Emptiness({ count, query }: { count: number; query: string }) {
  const phone = usePhone();
  if (count > 0) return null;
  if (phone.trouble.value) {
    return (
      <p class="state" role="alert">
        {phone.trouble.value} <button onClick={() => phone.readAnew()}>Try again</button>
      </p>
    );
  }
  if (!phone.chats.value) return <p class="state faint">Loading chats…</p>;
  if (query.trim() !== '') return <p class="state faint">No chat matches “{query.trim()}”.</p>;
  return (
    <div class="state">
      <p>No chats yet.</p>
      <button
        type="button"
        class="primary"
        disabled={!phone.isConnected}
        onClick={() => openDialog(<NewChat phone={phone} />)}
      >
        Write as a person…
      </button>
    </div>
  );
}

function List({ entries }: { entries: readonly PhoneChat[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { chat } = usePhone().session.place;
  const virtual = useVirtual({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => entries[index]?.chat.id ?? index,
    overscan: 6,
  });
  const open = Math.max(
    0,
    entries.findIndex((entry) => entry.chat.id === chat.value),
  );
  return (
    <div ref={scroller} class="chat-scroller">
      <ol
        style={{ height: `${virtual.getTotalSize()}px` }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          const row = (event.target as Element).closest('li');
          if (!step || !row) return;
          event.preventDefault();
          const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
          next?.querySelector('button')?.focus();
        }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ChatRow entry={entry} tabIndex={index === open ? 0 : -1} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

/** The chats as the list shows them: pinned ones first, then by their last activity. */
function sorted(phone: PhoneData): readonly PhoneChat[] {
  const known = [...(phone.chats.value ?? new Map<string, PhoneChat>()).values()];
  const strangers = [...phone.newPeople.value].map(
    ([id, name]): PhoneChat => ({ chat: { id, type: 'contact', ...(name !== undefined && { name }) }, presences: [] }),
  );
  const rank = ({ chat }: PhoneChat) => (chat.pin ? 1 : 0);
  const time = ({ chat, lastMessage }: PhoneChat) => lastMessage?.timestamp ?? chat.timestamp ?? 0;
  known.sort((a, b) => rank(b) - rank(a) || time(b) - time(a));
  return [...strangers, ...known];
}

function matches(phone: PhoneData, entry: PhoneChat, wanted: string): boolean {
  const { chat, lastMessage } = entry;
  const labels = (chat.labels ?? []).map(({ name }) => name);
  return [nameOfChat(phone, chat.id, entry), chat.id, lastMessage?.text ?? '', ...labels].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}
