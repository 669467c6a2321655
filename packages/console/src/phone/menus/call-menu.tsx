import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { isGroup, STORIES } from '../data/entities.ts';
import type { OpenChat } from '../data/open-chat.ts';
import { nameOf } from '../data/people.ts';
import type { OngoingCall, PhoneData } from '../data/phone-data.ts';

/** Calls the channel. */
export function CallMenu({ chat }: { chat: OpenChat }) {
  const { phone, id, authors, author } = chat;
  if (id === STORIES) return null;
  const caller = author.value.isAccount ? authors.value.find(({ isAccount }) => !isAccount) : author.value;
  const start = (video: boolean) => async () => {
    const argument = { from: caller?.id, video, ...(isGroup(id) && { groupId: id }) };
    const call = (await phone.session.act('call', argument)) as OngoingCall | undefined;
    if (call && caller) phone.call.value = { ...call, chatId: id, from: caller.id };
  };
  const name = toVisible(caller?.name ?? '');
  return (
    <Menu
      label="Call"
      disabled={!phone.isConnected || !caller || phone.call.value !== undefined}
      groups={() => [
        {
          items: [
            { label: `${name} calls the channel`, onSelect: start(false) },
            { label: `${name} calls with video`, onSelect: start(true) },
          ],
        },
      ]}
    >
      <Icon name="call" size={20} />
    </Menu>
  );
}

const ACTS = [
  ['ringCall', 'Ring', 'ringing'],
  ['answerCall', 'Answer', 'answered'],
  ['missCall', 'Miss', 'missed'],
  ['cancelCall', 'Hang up', 'canceled'],
] as const;

/** The call of this moment, and how it continues. */
export function CallBar({ phone }: { phone: PhoneData }) {
  const call = phone.call.value;
  if (!call) return null;
  const { callId, from, status } = call;
  return (
    <section class="call-bar" aria-label="Call">
      <Icon name="call" />
      <span>
        {toVisible(nameOf(phone, from))} calls: {status}
      </span>
      {ACTS.filter(([, , next]) => next !== status).map(([verb, label, next]) => (
        <button
          key={verb}
          type="button"
          disabled={!phone.isConnected}
          onClick={async () => {
            const isDone = (await phone.session.act(verb, { callId })) !== undefined;
            phone.call.value = isDone && next === 'ringing' ? { ...call, status: next } : undefined;
          }}
        >
          {label}
        </button>
      ))}
    </section>
  );
}
