import type { Group, ParticipantEvent, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { changedProperties } from './changed-properties.ts';

export function groupsPost({ channelId }: ChannelState, group: Group): WebhookOf<'groups.post'> {
  return { groups: [toGroupPayload(group)], event: { type: 'groups', event: 'post' }, channel_id: channelId };
}

export function groupsPut({ channelId }: ChannelState, change: ParticipantEvent): WebhookOf<'groups.put'> {
  return { groups_participants: [change], event: { type: 'groups', event: 'put' }, channel_id: channelId };
}

/** Both sides whole, and the names of what differs. Nothing when nothing differs. */
export function groupsPatch({ channelId }: ChannelState, before: Group, after: Group): WebhookOf<'groups.patch'>[] {
  const [before_update, after_update] = [toGroupPayload(before), toGroupPayload(after)];
  const changes = changedProperties(before_update, after_update);
  if (changes.length === 0) return [];
  const update = { before_update, after_update, changes };
  return [{ groups_updates: [update], event: { type: 'groups', event: 'patch' }, channel_id: channelId }];
}

/** A group as webhooks report it, without the invite code, which only the invite operations return. */
export function toGroupPayload(group: Group): Group {
  const { invite_code, ...told } = group;
  return told;
}
