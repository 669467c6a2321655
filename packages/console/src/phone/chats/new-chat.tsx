import { notify } from '../../session/notices.ts';
import { digitsOf, FormDialog, NUMBER } from '../../ui/form-dialog.tsx';
import { STORIES } from '../data/entities.ts';
import type { PhoneData } from '../data/phone-data.ts';

/** Asks for a person to write as. */
export function NewChat({ phone }: { phone: PhoneData }) {
  return (
    <FormDialog
      title="Write as a person"
      action="Open the chat"
      fields={[
        { name: 'number', label: 'Phone number', ...NUMBER },
        { name: 'name', label: 'Name in WhatsApp', isOptional: true },
      ]}
      onSubmit={async ({ number = '', name = '' }) => {
        phone.openPerson(digitsOf(number), name || undefined);
        return true;
      }}
    />
  );
}

/** Asks for a group that a person creates. */
export function NewGroup({ phone }: { phone: PhoneData }) {
  return (
    <FormDialog
      title="New group"
      action="Create"
      fields={[
        { name: 'name', label: 'Name of the group' },
        { name: 'from', label: 'Created by', ...NUMBER },
        {
          name: 'members',
          label: 'Other members',
          type: 'textarea',
          isOptional: true,
          hint: 'Phone numbers with country code, one a line',
        },
        { name: 'isMember', label: 'The channel is a member', type: 'checkbox', value: 'on' },
      ]}
      onSubmit={async ({ name, from = '', members = '', isMember }) => {
        const participants = members
          .split(/[\n,;]/)
          .map(digitsOf)
          .filter(Boolean);
        const verb = isMember ? 'addToGroup' : 'createGroup';
        const group = await phone.session.act(verb, { name, from: digitsOf(from), participants });
        if (!group) return false;
        const { id, invite_code: code } = group as { id: string; invite_code?: string };
        if (isMember) phone.session.place.chat.value = id;
        else notify(`The group exists without the channel. Your app can join it by the invite code ${code}.`);
        return true;
      }}
    />
  );
}

/** Asks for a story that a person posts. */
export function NewStory({ phone }: { phone: PhoneData }) {
  return (
    <FormDialog
      title="Post a story"
      action="Post"
      fields={[
        { name: 'from', label: 'Posted by', ...NUMBER },
        { name: 'text', label: 'Text', type: 'textarea' },
      ]}
      onSubmit={async ({ from = '', text }) => {
        const story = await phone.session.act('postStory', { from: digitsOf(from), text });
        if (story) phone.session.place.chat.value = STORIES;
        return Boolean(story);
      }}
    />
  );
}
