import { toChatId } from './chat-id.ts';
import type { CommandContext } from './command.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';

interface MessageIdParts {
  chatId: string;
  fromMe: boolean;
  /** Digits of the sender; part of the id in groups. */
  from: string;
  /** Ids of messages sent through the API begin with `yq`. */
  viaApi: boolean;
}

/**
 * A message id with the anatomy of captured ones: WhatsApp's own id, the chat, and in groups the sender,
 * each in a base64 of its own and joined by hyphens.
 * @example createMessageId({ chatId: '919984351847@s.whatsapp.net', fromMe: true, from, viaApi: true }, context);
 * // 'yqJjeEsm3q7aMd8-wDfWMhPg5w'
 */
export function createMessageId(
  { chatId, fromMe, from, viaApi }: MessageIdParts,
  { randomBytes }: Pick<CommandContext, 'randomBytes'>,
): string {
  const raw = randomBytes(11);
  if (viaApi) raw.set([0xca, 0xa2]);
  const group = chatId.endsWith('@g.us');
  const flags = (fromMe ? 0xc0 : 0x80) | (group ? 0x12 : 0);
  const chat = [flags, ...randomBytes(1), ...numberBytes(chatId)];
  const parts = [raw, chat, ...(group ? [numberBytes(toChatId(from))] : [])];
  return parts.map(encode).join('-');
}

/** The number in front of the @, as bytes, most significant first. */
function numberBytes(chatId: string): number[] {
  let hex = BigInt(chatId.replace(/@.*/, '').replaceAll(/\D/g, '') || 0).toString(16);
  if (hex.length % 2) hex = `0${hex}`;
  return hex.match(/../g)!.map((byte) => Number.parseInt(byte, 16));
}

function encode(bytes: ArrayLike<number>): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const chunk = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const letters = Math.min(bytes.length - i, 3) + 1;
    for (let j = 0; j < letters; j++) text += ALPHABET[(chunk >> (18 - 6 * j)) & 63];
  }
  return text;
}
