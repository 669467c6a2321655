import type { Contact, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { changedProperties } from './changed-properties.ts';

/** Id and name, for both a new contact and a new name: the service does not distinguish them. */
export function contactsPost({ channelId }: ChannelState, { id, name }: Contact): WebhookOf<'contacts.post'> {
  const contact = { id, ...(name !== undefined && { name }) };
  return { contacts: [contact], event: { type: 'contacts', event: 'post' }, channel_id: channelId };
}

/** Both sides with their pictures only, as in the vendor's sample. Nothing when they are the same. */
export function contactsPatch(
  { channelId }: ChannelState,
  before: Contact,
  after: Contact,
): WebhookOf<'contacts.patch'>[] {
  const [before_update, after_update] = [pictureOf(before), pictureOf(after)];
  const changes = changedProperties(before_update, after_update);
  if (changes.length === 0) return [];
  const update = { before_update, after_update, changes };
  return [{ contacts_updates: [update], event: { type: 'contacts', event: 'patch' }, channel_id: channelId }];
}

function pictureOf({ id, profile_pic, profile_pic_full }: Contact): Contact {
  return { id, ...(profile_pic && { profile_pic }), ...(profile_pic_full && { profile_pic_full }) };
}
