import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { CommandError } from './command-error.ts';

export function findGroupByInvite({ groups }: ChannelState, code: string, message: string): Group {
  const group = [...groups.values()].find(({ invite_code }) => invite_code === code);
  if (!group) throw new CommandError(404, message, `no group has the invite code ${code}`);
  return group;
}
