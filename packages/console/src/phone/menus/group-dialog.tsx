import { Dialog } from '../../ui/dialog.tsx';
import { digitsOf, NUMBER } from '../../ui/form-dialog.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import type { OpenChat } from '../data/open-chat.ts';
import { accountOf, nameOfChat } from '../data/people.ts';

const SETTINGS = [
  ['send_messages', 'Who may send messages'],
  ['edit_group_info', 'Who may edit the group'],
  ['approve_participants', 'Who may approve new members'],
  ['add_participants', 'Who may add members'],
] as const;

/** The members of a group and its settings, which they change. */
export function GroupDialog({ chat }: { chat: OpenChat }) {
  const { phone, id: groupId, author } = chat;
  const participants = chat.entry.value?.participants ?? [];
  const account = accountOf(phone).id;
  const isMember = participants.some(({ id }) => id === account);
  const change = (verb: string, argument: object) => void phone.session.act(verb, { groupId, ...argument });
  const by = (verb: string, argument: object) => change(verb, { from: author.value.id, ...argument });
  return (
    <Dialog title={toVisible(nameOfChat(phone, groupId, chat.entry.value))}>
      <ul class="members" aria-label="Members">
        {participants.map(({ id = '', name, rank }) => {
          const isAdmin = rank === 'admin' || rank === 'creator';
          const title = toVisible(name ?? `+${id}`);
          return (
            <li key={id}>
              <span>
                <bdi>{title}</bdi> {id === account && '(the channel)'} <span class="faint">{rank}</span>
              </span>
              <button
                type="button"
                aria-label={`${isAdmin ? 'Demote' : 'Promote'} ${title}`}
                onClick={() => change(isAdmin ? 'demote' : 'promote', { participants: [id] })}
              >
                {isAdmin ? 'Demote' : 'Promote'}
              </button>
              <button
                type="button"
                aria-label={`Remove ${title}`}
                onClick={() => change('removeFromGroup', { participants: [id] })}
              >
                Remove
              </button>
              {id !== account && (
                <button type="button" aria-label={`${title} leaves`} onClick={() => change('leaveGroup', { from: id })}>
                  Leaves
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {!isMember && (
        <p>
          The channel is not a member.{' '}
          <button type="button" onClick={() => by('addToGroup', {})}>
            Add it again
          </button>
        </p>
      )}
      <One
        label="Add a member"
        action="Add"
        pattern={NUMBER.pattern}
        hint={NUMBER.hint}
        onDone={(number) => change('joinGroup', { from: digitsOf(number) })}
      />
      <p class="small faint">Changes are made by {toVisible(author.value.name)}, as selected in “Write as”:</p>
      <One label="Name" action="Rename" onDone={(name) => by('renameGroup', { name })} />
      <One label="Description" action="Change" onDone={(description) => by('describeGroup', { description })} />
      <div class="fields">
        {SETTINGS.map(([setting, label]) => (
          <label key={setting}>
            <span>{label}</span>
            <select
              onChange={(event) => {
                const policy = event.currentTarget.value;
                if (policy) by('changeGroupSetting', { setting, policy });
              }}
            >
              <option value="">Unchanged</option>
              <option value="anyone">Everyone</option>
              <option value="admins">Admins only</option>
            </select>
          </label>
        ))}
        <footer>
          <button type="button" onClick={() => by('changeGroupIcon', {})}>
            New picture
          </button>
          <button type="button" onClick={() => by('changeGroupIcon', { url: null })}>
            Remove picture
          </button>
        </footer>
      </div>
    </Dialog>
  );
}

interface OneProps {
  label: string;
  action: string;
  pattern?: string;
  hint?: string;
  onDone(value: string): void;
}

/** A field with a button of its own. */
function One({ label, action, onDone, hint, ...rest }: OneProps) {
  return (
    <form
      class="one"
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('value');
        if (typeof value !== 'string' || value === '') return;
        onDone(value);
        event.currentTarget.reset();
      }}
    >
      <input name="value" aria-label={label} placeholder={label} required {...(hint && { title: hint })} {...rest} />
      <button type="submit">{action}</button>
    </form>
  );
}
