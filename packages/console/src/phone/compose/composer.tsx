import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { openDialog } from '../../ui/dialog.tsx';
import { digitsOf, FormDialog, NUMBER } from '../../ui/form-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { isGroup, STORIES } from '../data/entities.ts';
import { contentOf, inShort, textIn } from '../data/in-short.ts';
import type { OpenChat } from '../data/open-chat.ts';
import { AttachMenu } from './attach-menu.tsx';
import { FileDialog, kindOf } from './file-dialog.tsx';
import { sendMessage } from './send-message.ts';

/** Where one writes in a chat, as one of its people. */
export function Composer({ chat }: { chat: OpenChat }) {
  const { phone, id, typing, inHand } = chat;
  const { drafts } = phone;
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useSignal(drafts.get(id));
  const isBusy = useSignal(false);
  const hand = inHand.value;
  useEffect(() => {
    if (!hand) return;
    if (hand.kind === 'edit') text.value = textIn(contentOf(hand.message)) ?? '';
    field.current?.focus();
  }, [hand]);
  useEffect(() => () => typing.stop(), []);

  const leave = () => {
    if (hand?.kind === 'edit') text.value = drafts.get(id);
    inHand.value = undefined;
  };
  const send = async () => {
    const body = text.value;
    if (body.trim() === '' || isBusy.value || !phone.isConnected) return;
    isBusy.value = true;
    typing.stop();
    const isEdit = hand?.kind === 'edit';
    const isDone = isEdit
      ? (await phone.session.act('editMessage', { messageId: hand.message.id, text: body })) !== undefined
      : await sendMessage(chat, { text: body });
    isBusy.value = false;
    if (!isDone) return;
    inHand.value = undefined;
    if (!isEdit) drafts.set(id, '');
    text.value = drafts.get(id);
    field.current?.focus();
  };

  return (
    <form
      class="composer"
      aria-label="Write a message"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {hand && (
        <p class="in-hand">
          <Icon name="reply" size={15} />
          <span>
            {hand.kind === 'edit' ? 'Edit: ' : 'Reply to: '}
            <bdi>{toVisible(inShort(hand.message.type, textIn(contentOf(hand.message))))}</bdi>
          </span>
          <button type="button" class="plain" aria-label="Cancel" onClick={leave}>
            <Icon name="close" size={15} />
          </button>
        </p>
      )}
      <WriteAs chat={chat} />
      <div class="line">
        <AttachMenu chat={chat} />
        <textarea
          ref={field}
          rows={1}
          aria-label="Message"
          placeholder={id === STORIES ? 'Post a story' : 'Write a message'}
          dir="auto"
          value={text.value}
          readOnly={!phone.isConnected}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            if (hand?.kind !== 'edit') drafts.set(id, text.value);
            if (text.value !== '' && id !== STORIES) typing.type();
          }}
          onBlur={() => typing.stop()}
          onPaste={(event) => {
            const [file] = event.clipboardData?.files ?? [];
            if (!file) return;
            event.preventDefault();
            openDialog(<FileDialog chat={chat} kind={kindOf(file)} file={file} />);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && hand) leave();
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        <button
          type="submit"
          class="primary send"
          aria-label={hand?.kind === 'edit' ? 'Save' : 'Send'}
          disabled={!phone.isConnected || isBusy.value || text.value.trim() === ''}
        >
          <Icon name="send" />
        </button>
      </div>
      {!phone.isConnected && (
        <p class="small bad" role="status">
          The mock does not respond. Your text is kept: send it when the mock is back.
        </p>
      )}
    </form>
  );
}

const SOMEBODY_ELSE = 'somebody else';

function WriteAs({ chat }: { chat: OpenChat }) {
  const { authors, author, typing, id } = chat;
  return (
    <div class="write-as">
      <label>
        Write as{' '}
        <select
          value={author.value.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            typing.stop();
            if (value !== SOMEBODY_ELSE) return chat.writeAs(value);
            event.currentTarget.value = author.value.id;
            openDialog(<Guest chat={chat} />);
          }}
        >
          {authors.value.map((person) => (
            <option key={person.id} value={person.id}>
              {toVisible(person.isAccount ? `${person.name} (the channel, on its phone)` : person.name)}
            </option>
          ))}
          {(isGroup(id) || id === STORIES) && <option value={SOMEBODY_ELSE}>Someone else…</option>}
        </select>
      </label>
      <label class="check" title="While you type, your bot gets presences.post if it is subscribed to it">
        <input type="checkbox" checked={typing.isOn.value} onChange={() => typing.switch()} /> Show typing
      </label>
    </div>
  );
}

function Guest({ chat }: { chat: OpenChat }) {
  return (
    <FormDialog
      title="Write as someone else"
      action="Write as this person"
      fields={[
        { name: 'number', label: 'Phone number', ...NUMBER },
        { name: 'name', label: 'Name in WhatsApp', isOptional: true },
      ]}
      onSubmit={async ({ number = '', name }) => {
        const digits = digitsOf(number);
        chat.addGuest({ id: digits, name: name || `+${digits}`, ...(name && { isGuest: true }) });
        return true;
      }}
    />
  );
}
