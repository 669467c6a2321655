import type { UserProfileResponse } from '@whapi-webhooks/types';
import type { ChannelState } from '../../channel/state/channel-state.ts';

/** How others see the channel's account. */
export function ownProfile({ account: { name, about, icon } }: ChannelState): UserProfileResponse {
  return { name, ...(about !== undefined && { about }), ...(icon !== undefined && { icon, icon_full: icon }) };
}
