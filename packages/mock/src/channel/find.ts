import type { Chat, Label } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { CommandError } from './command-error.ts';

export function findChat({ chats }: ChannelState, id: string): Chat {
  return chats.get(id) ?? refuse('Specified chat not found', `no chat ${id}`);
}

export function findLabel({ labels }: ChannelState, id: string): Label {
  return labels.get(id) ?? refuse('Specified label not found', `no label ${id}`);
}

function refuse(message: string, details: string): never {
  throw new CommandError(404, message, details);
}
