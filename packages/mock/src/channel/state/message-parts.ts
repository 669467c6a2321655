import type { ChannelState } from './channel-state.ts';
import type { CommandContext } from './command.ts';

/** The linked device that Whapi itself is; the number is that of the documented samples. */
export const API_DEVICE_ID = 20;

/** Now in whole seconds, as messages carry it. */
export function seconds({ now }: CommandContext): number {
  return Math.floor(now / 1000);
}

/** `chat_name`, where the chat has one. */
export function withChatName({ chats }: ChannelState, chatId: string): { chat_name?: string } {
  const name = chats.get(chatId)?.name;
  return name === undefined ? {} : { chat_name: name };
}
