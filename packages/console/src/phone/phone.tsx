import { useEffect, useState } from 'preact/hooks';
import { subscriptionsOf } from '../session/subscriptions-of.ts';
import { useSession } from '../session/use-session.ts';
import { DialogHost } from '../ui/dialog.tsx';
import { ChatList } from './chats/chat-list.tsx';
import { Conversation } from './conversation.tsx';
import { PhoneData } from './data/phone-data.ts';
import { PhoneContext } from './data/use-phone.ts';
import { CallBar } from './menus/call-menu.tsx';
import './phone.css';

/** The phone: the chats of the channel, and one of them. */
export function Phone() {
  const session = useSession();
  const [phone] = useState(() => new PhoneData(session));
  useEffect(() => () => phone.close(), []);
  const open = session.place.chat.value;
  return (
    <PhoneContext.Provider value={phone}>
      <section class="phone" aria-label="Phone" data-open={open !== '' || undefined}>
        <ChatList />
        <div class="open-chat">
          <Hints phone={phone} />
          <CallBar phone={phone} />
          {open === '' ? <Welcome /> : <Conversation key={open} id={open} />}
        </div>
        <p class="visually-hidden" role="status">
          {phone.announced.value}
        </p>
      </section>
      <DialogHost />
    </PhoneContext.Provider>
  );
}

/** Why nothing may happen after a message. */
function Hints({ phone }: { phone: PhoneData }) {
  const { status, act, channel: id } = phone.session;
  const { health } = phone.surroundings.value ?? {};
  const state = health?.status?.text;
  return (
    <>
      {state !== undefined && state !== 'AUTH' && (
        <p class="hint-line">
          <span>
            The channel is not connected to WhatsApp: its status is {state}, and your bot's requests are refused.
          </span>
          <button type="button" onClick={() => act(state === 'QR' ? 'scanQr' : 'reconnect', {})}>
            {state === 'QR' ? 'Scan the QR code' : 'Reconnect'}
          </button>
        </p>
      )}
      {status.value && subscriptionsOf(status.value, id).length === 0 && (
        <p class="hint-line">
          <span>
            Your bot gets no webhooks yet: start <code>whapi-webhooks serve --webhook http://localhost:3000/hook</code>{' '}
            with its URL, or have it call <code>PATCH /settings</code>.
          </span>
        </p>
      )}
    </>
  );
}

function Welcome() {
  return (
    <div class="state welcome">
      <p>Select a chat, or start one with “New chat”.</p>
      <p class="faint">
        You play the people who write to your bot. The timeline shows its requests and the webhooks that it gets.
      </p>
    </div>
  );
}
