import { outcomeOf } from '../../api/outcome-of.ts';
import { openDialog } from '../../ui/dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuGroup, type MenuItem } from '../../ui/menu.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { isGroup, personOf, STORIES } from '../data/entities.ts';
import { lifetimeOf } from '../data/format.ts';
import type { OpenChat } from '../data/open-chat.ts';
import { accountOf, nameOfChat } from '../data/people.ts';
import type { PhoneData } from '../data/phone-data.ts';
import { deleteChat } from './delete-chat.ts';
import { GroupDialog } from './group-dialog.tsx';
import { NewLabel } from './new-label.tsx';

const HOUR_MS = 3_600_000;
const TIMERS = [0, 86_400, 604_800, 7_776_000];

/** What the account does to a chat on its phone, and what its people do besides writing. */
export function ChatMenu({ chat }: { chat: OpenChat }) {
  const isKnown = chat.entry.value !== undefined;
  return (
    <Menu
      label="Chat menu"
      disabled={!chat.phone.isConnected}
      groups={() => (isKnown ? [...account(chat), ...people(chat), removal(chat)] : [unknown(chat)])}
    >
      <Icon name="more" size={20} />
    </Menu>
  );
}

/** Does something to the chat on the phone of the account. */
function act({ phone, id }: OpenChat, verb: string, argument: object = {}): () => void {
  return () => void phone.session.act(verb, { chatId: id, ...argument });
}

/** Mutes the chat for a time by the mock's clock, which can differ from that of the browser. */
async function muteFor(chat: OpenChat, ms: number): Promise<void> {
  const { data } = await outcomeOf(chat.phone.session.client.GET('/clock'));
  act(chat, 'muteChat', { until: (data?.now ?? Date.now()) + ms })();
}

function account(chat: OpenChat): MenuGroup[] {
  const { phone, id } = chat;
  const { chat: { pin, mute, archive, labels = [] } = {}, timer = 0 } = chat.entry.value ?? {};
  const mutes: MenuItem[] = mute
    ? [{ label: 'Unmute', onSelect: act(chat, 'muteChat', { until: 0 }) }]
    : [
        { label: 'Mute for 8 hours', onSelect: () => muteFor(chat, 8 * HOUR_MS) },
        { label: 'Mute for a week', onSelect: () => muteFor(chat, 168 * HOUR_MS) },
        { label: 'Mute forever', onSelect: act(chat, 'muteChat') },
      ];
  const known = phone.surroundings.value?.labels ?? [];
  return [
    {
      title: 'The channel, on its phone',
      items: [
        ...mutes,
        { label: pin ? 'Unpin chat' : 'Pin chat', onSelect: act(chat, 'pinChat', { pin: !pin }) },
        {
          label: archive ? 'Unarchive chat' : 'Archive chat',
          onSelect: act(chat, 'archiveChat', { archive: !archive }),
        },
        { label: 'Mark as read', onSelect: act(chat, 'readChat') },
      ],
    },
    {
      title: 'Labels',
      items: [
        ...known.map(({ id: labelId, name, color }) => {
          const isOn = labels.some((each) => each.id === labelId);
          return {
            label: toVisible(name),
            icon: <span class="label-dot" style={{ background: color }} />,
            isOn,
            onSelect: act(chat, 'labelChat', { labelId, on: !isOn }),
          };
        }),
        { label: 'New label…', onSelect: () => openDialog(<NewLabel phone={phone} chatId={id} />) },
      ],
    },
    {
      title: 'Disappearing messages',
      items: TIMERS.map((seconds) => ({
        label: seconds === 0 ? 'Off' : `After ${lifetimeOf(seconds)}`,
        isOn: timer === seconds,
        onSelect: () => void chat.act('changeTimer', { chatId: id, seconds }),
      })),
    },
  ];
}

function people(chat: OpenChat): MenuGroup[] {
  const { phone, id } = chat;
  if (id === STORIES) return [];
  if (isGroup(id)) {
    const readers = chat.author.value;
    return [
      {
        title: 'The group',
        items: [
          { label: 'Members and settings…', onSelect: () => openDialog(<GroupDialog chat={chat} />) },
          ...(readers.isAccount ? [] : reading(chat, readers.id, readers.name)),
        ],
      },
    ];
  }
  const from = personOf(id);
  const name = nameOfChat(phone, id, chat.entry.value);
  const isOnline = chat.entry.value?.presences.some(({ status }) => status !== 'offline');
  const who = (verb: string) => () => void phone.session.act(verb, { from });
  return [
    {
      title: toVisible(name),
      items: [
        ...reading(chat, from, name),
        isOnline
          ? { label: 'Go offline', onSelect: who('goOffline') }
          : { label: 'Go online', onSelect: who('goOnline') },
        { label: 'Change picture', onSelect: who('changeContactPicture') },
        { label: 'Rename contact…', onSelect: () => openDialog(<Rename phone={phone} number={from} name={name} />) },
      ],
    },
  ];
}

function reading({ phone, id }: OpenChat, from: string, name: string): MenuItem[] {
  const read = (played: boolean) => () =>
    void phone.session.act('readMessages', { from, played, ...(isGroup(id) && { chatId: id }) });
  return [
    { label: `Read messages as ${toVisible(name)}`, onSelect: read(false) },
    { label: `Read and play messages as ${toVisible(name)}`, onSelect: read(true) },
  ];
}

function removal(chat: OpenChat): MenuGroup {
  return {
    items: [{ label: 'Delete chat', isDanger: true, onSelect: () => void deleteChat(chat.phone, chat.id) }],
  };
}

/** A chat in which nobody has written. */
function unknown({ phone, id }: OpenChat): MenuGroup {
  return {
    items: [
      {
        label: 'Close',
        onSelect: () => {
          phone.newPeople.value = new Map([...phone.newPeople.value].filter(([each]) => each !== id));
          phone.session.place.chat.value = '';
        },
      },
    ],
  };
}

function Rename({ phone, number, name }: { phone: PhoneData; number: string; name: string }) {
  return (
    <FormDialog
      title={`Rename the contact on the phone of ${toVisible(accountOf(phone).name)}`}
      action="Rename"
      fields={[{ name: 'name', label: 'Name in the address book', value: name }]}
      onSubmit={async (values) =>
        (await phone.session.act('renameContact', { phone: number, name: values.name })) !== undefined
      }
    />
  );
}
