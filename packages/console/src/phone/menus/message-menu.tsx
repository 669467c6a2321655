import { copy } from '../../ui/copy-button.tsx';
import { openDialog } from '../../ui/dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuItem } from '../../ui/menu.tsx';
import { type PhoneMessage, STORIES } from '../data/entities.ts';
import { contentOf, textIn } from '../data/in-short.ts';
import type { OpenChat } from '../data/open-chat.ts';
import { useOpenChat } from '../data/use-open-chat.ts';

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

interface MessageMenuProps {
  entry: PhoneMessage;
  /** Whether the person who is written as wrote it. */
  isOwn: boolean;
  tabIndex: number;
}

/** What can be done with a message, by the person who is written as. */
export function MessageMenu({ entry, isOwn, tabIndex }: MessageMenuProps) {
  const chat = useOpenChat();
  return (
    <Menu
      label="Message menu"
      class="plain message-menu"
      tabIndex={tabIndex}
      groups={() => {
        const acts = actsOn(chat, entry, isOwn);
        const reactions = EMOJI.map((emoji) => ({ label: emoji, onSelect: () => react(chat, entry, emoji) }));
        const isNotice = ['system', 'action', 'unknown', 'call', 'album', 'pin'].includes(entry.message.type);
        if (!chat.phone.isConnected || isNotice) return [{ items: copies(entry) }];
        return [
          ...(chat.id === STORIES ? [] : [{ title: 'React', isRow: true, items: reactions }]),
          { items: acts },
          { items: copies(entry) },
        ];
      }}
    >
      <Icon name="more" size={15} />
    </Menu>
  );
}

function react(chat: OpenChat, { message }: PhoneMessage, emoji: string): void {
  void chat.act('react', { messageId: message.id, emoji });
}

function actsOn(chat: OpenChat, entry: PhoneMessage, isOwn: boolean): MenuItem[] {
  const { message, pinned = false } = entry;
  const messageId = message.id;
  const { rank } = chat.author.value;
  const isAdmin = rank === 'admin' || rank === 'creator';
  const hasText =
    textIn(contentOf(message)) !== undefined && ['text', 'image', 'video', 'document'].includes(message.type);
  if (chat.id === STORIES) {
    const view = () => void chat.act('viewStory', { messageId });
    return message.from_me ? [{ label: `View as ${chat.author.value.name}`, onSelect: view }] : [];
  }
  return [
    { label: 'Other emoji…', onSelect: () => openDialog(<AnyEmoji chat={chat} entry={entry} />) },
    ...(message.reactions?.length
      ? [{ label: 'Remove my reaction', onSelect: () => void chat.act('unreact', { messageId }) }]
      : []),
    {
      label: 'Reply',
      onSelect: () => {
        chat.inHand.value = { kind: 'reply', message };
      },
    },
    ...(isOwn && hasText
      ? [
          {
            label: 'Edit',
            onSelect: () => {
              chat.inHand.value = { kind: 'edit', message };
            },
          },
        ]
      : []),
    {
      label: pinned ? 'Unpin' : 'Pin',
      onSelect: () => void chat.act(pinned ? 'unpinMessage' : 'pinMessage', { messageId }),
    },
    ...(isOwn || isAdmin
      ? [
          {
            label: 'Delete for everyone',
            isDanger: true,
            onSelect: () => void chat.act('deleteMessage', { messageId }),
          },
        ]
      : []),
  ];
}

function copies({ message }: PhoneMessage): MenuItem[] {
  const text = textIn(contentOf(message));
  return [
    ...(text === undefined ? [] : [{ label: 'Copy text', onSelect: () => void copy(text) }]),
    { label: 'Copy id', onSelect: () => void copy(message.id) },
  ];
}

function AnyEmoji({ chat, entry }: { chat: OpenChat; entry: PhoneMessage }) {
  return (
    <FormDialog
      title="React"
      action="React"
      fields={[{ name: 'emoji', label: 'Emoji' }]}
      onSubmit={async ({ emoji }) => chat.act('react', { messageId: entry.message.id, emoji })}
    />
  );
}
