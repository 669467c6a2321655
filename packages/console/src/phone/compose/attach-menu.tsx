import { openDialog } from '../../ui/dialog.tsx';
import { FormDialog, NUMBER } from '../../ui/form-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { STORIES } from '../data/entities.ts';
import type { OpenChat } from '../data/open-chat.ts';
import { FILE_KINDS, FileDialog } from './file-dialog.tsx';
import { sendMessage } from './send-message.ts';

/** What can be sent besides text. */
export function AttachMenu({ chat }: { chat: OpenChat }) {
  const isStory = chat.id === STORIES;
  const kinds = FILE_KINDS.filter(({ type }) => !isStory || ['image', 'video', 'voice', 'audio'].includes(type));
  const files = kinds.map(({ type, name }) => ({
    label: `${name}…`,
    onSelect: () => openDialog(<FileDialog chat={chat} kind={type} />),
  }));
  const others = [
    { label: 'Location…', onSelect: () => openDialog(<LocationForm chat={chat} />) },
    { label: 'Contact…', onSelect: () => openDialog(<ContactForm chat={chat} />) },
    { label: 'Poll…', onSelect: () => openDialog(<PollForm chat={chat} />) },
  ];
  return (
    <Menu
      label="Attach"
      disabled={!chat.phone.isConnected}
      groups={() => [{ items: files }, ...(isStory ? [] : [{ items: others }])]}
    >
      <Icon name="add" size={20} />
    </Menu>
  );
}

function LocationForm({ chat }: { chat: OpenChat }) {
  return (
    <FormDialog
      title="Send a location"
      action="Send location"
      fields={[
        { name: 'latitude', label: 'Latitude', type: 'number', value: '52.5163' },
        { name: 'longitude', label: 'Longitude', type: 'number', value: '13.3777' },
        { name: 'name', label: 'Name', isOptional: true },
        { name: 'address', label: 'Address', isOptional: true },
      ]}
      onSubmit={({ latitude, longitude, name, address }) => {
        const place = { ...(name && { name }), ...(address && { address }) };
        return sendMessage(chat, {
          location: { latitude: Number(latitude), longitude: Number(longitude), ...place },
        });
      }}
    />
  );
}

function ContactForm({ chat }: { chat: OpenChat }) {
  return (
    <FormDialog
      title="Send a contact"
      action="Send contact"
      fields={[
        { name: 'name', label: 'Name' },
        { name: 'number', label: 'Phone number', ...NUMBER },
      ]}
      onSubmit={({ name = '', number = '' }) => sendMessage(chat, { contact: { name, vcard: vcardOf(name, number) } })}
    />
  );
}

/** A vCard 3.0. */
function vcardOf(name: string, number: string): string {
  const escaped = name.replace(/[\\;,]/g, '\\$&');
  const waid = number.replace(/\D/g, '');
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `N:;${escaped};;;`, `FN:${escaped}`];
  return [...lines, `TEL;type=CELL;waid=${waid}:+${waid}`, 'END:VCARD'].join('\n');
}

function PollForm({ chat }: { chat: OpenChat }) {
  return (
    <FormDialog
      title="Send a poll"
      action="Send poll"
      fields={[
        { name: 'title', label: 'Question' },
        { name: 'options', label: 'Options', type: 'textarea', hint: 'One per line' },
        { name: 'isMany', label: 'Several options can be selected', type: 'checkbox' },
      ]}
      onSubmit={({ title, options = '', isMany }) => {
        const lines = options
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean);
        return sendMessage(chat, { poll: { title, options: [...new Set(lines)], vote_limit: isMany ? 0 : 1 } });
      }}
    />
  );
}
