import type { Call, Contact, Group, Health, ParticipantEvent, Presence, Qr, WebhookOf } from '@whapi-webhooks/types';
import { changedProperties } from './changed-properties.ts';
import type { ChannelState } from './channel-state.ts';
import { toldGroup } from './told-group.ts';

export function groupsPost({ channelId }: ChannelState, group: Group): WebhookOf<'groups.post'> {
  return { groups: [toldGroup(group)], event: { type: 'groups', event: 'post' }, channel_id: channelId };
}

export function groupsPut({ channelId }: ChannelState, change: ParticipantEvent): WebhookOf<'groups.put'> {
  return { groups_participants: [change], event: { type: 'groups', event: 'put' }, channel_id: channelId };
}

/** Both sides whole, and the names of what differs. Nothing when nothing differs. */
export function groupsPatch({ channelId }: ChannelState, before: Group, after: Group): WebhookOf<'groups.patch'>[] {
  const [before_update, after_update] = [toldGroup(before), toldGroup(after)];
  const changes = changedProperties(before_update, after_update);
  if (changes.length === 0) return [];
  const update = { before_update, after_update, changes };
  return [{ groups_updates: [update], event: { type: 'groups', event: 'patch' }, channel_id: channelId }];
}

/** Id and name, for a new contact and a new name alike: the service does not tell them apart. */
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

export function presencesPost({ channelId }: ChannelState, presence: Presence): WebhookOf<'presences.post'> {
  return { presences: [presence], event: { type: 'presences', event: 'post' }, channel_id: channelId };
}

export function callsPost({ channelId }: ChannelState, call: Call): WebhookOf<'calls.post'> {
  return { calls: [call], event: { type: 'calls', event: 'post' }, channel_id: channelId };
}

export function channelPost({ channelId }: ChannelState, health: Health): WebhookOf<'channel.post'> {
  return { health, event: { type: 'channel', event: 'post' }, channel_id: channelId };
}

export function channelPatch({ channelId }: ChannelState, qr: Qr): WebhookOf<'channel.patch'> {
  return { qr, event: { type: 'channel', event: 'patch' }, channel_id: channelId };
}

/** Somebody logged in. */
export function usersPost({ channelId }: ChannelState, user: Contact): WebhookOf<'users.post'> {
  return { user, event: { type: 'users', event: 'post' }, channel_id: channelId };
}

/** Somebody logged out. */
export function usersDelete({ channelId }: ChannelState, user: Contact): WebhookOf<'users.delete'> {
  return { user, event: { type: 'users', event: 'delete' }, channel_id: channelId };
}
