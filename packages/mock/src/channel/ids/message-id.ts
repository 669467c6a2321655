import { toHex } from '../../to-hex.ts';
import { STORIES, toChatId } from '../state/chat-id.ts';
import type { CommandContext } from '../state/command.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';

interface MessageIdParts {
  chatId: string;
  fromMe: boolean;
  /** Digits of the sender; part of the id in groups and of stories. */
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
  const chat = [flagsOf(chatId, fromMe), ...randomBytes(1), ...numberBytes(chatId)];
  const namesSender = chatId.endsWith('@g.us') || chatId === STORIES;
  const parts = [raw, chat, ...(namesSender ? [numberBytes(toChatId(from))] : [])];
  return parts.map(encode).join('-');
}

/**
 * The id of a file in a message: the extension, and the parts of the message's id in hexadecimal.
 * @example createMediaId('jpeg', message.id); // 'jpeg-6105d6cc76af400325e94d-80c7d633572a67'
 */
export function createMediaId(extension: string, messageId: string): string {
  const parts = messageId.split('-').map((part) => toHex(decode(part)));
  return [extension, ...parts].join('-');
}

/** The id of a file that belongs to no message: of the same form, but random. */
export function createFileId(extension: string, { randomBytes }: Pick<CommandContext, 'randomBytes'>): string {
  return [extension, toHex(randomBytes(11)), toHex(randomBytes(7))].join('-');
}

/**
 * Whether a text can be the id of a message: two to four parts of letters, digits, dots and underscores, joined by
 * hyphens. The lengths are a little looser than in the vendor's OpenAPI; the meaning of the parts is not checked.
 * @example looksLikeMessageId('yqJjeEsm3q7aMd8-wDfWMhPg5w'); // true
 * @example looksLikeMessageId('quiz'); // false
 */
export function looksLikeMessageId(text: string): boolean {
  return /^[\w.]{4,30}(?:-[\w.]{2,30}){1,3}$/.test(text);
}

/** A random id, as the options of a poll have one. */
export function createOptionId({ randomBytes }: Pick<CommandContext, 'randomBytes'>): string {
  return encode(randomBytes(8));
}

function flagsOf(chatId: string, fromMe: boolean): number {
  if (chatId === STORIES) return fromMe ? 0xd4 : 0x84;
  return (fromMe ? 0xc0 : 0x80) | (chatId.endsWith('@g.us') ? 0x12 : 0);
}

/** The number in front of the @, as bytes, most significant first. */
function numberBytes(chatId: string): number[] {
  const digits = chatId.replace(/@.*/, '').replaceAll(/\D/g, '') || '0';
  const bytes: number[] = [];
  // The id of an old group is longer than what a number can represent.
  if (digits.length <= 15)
    for (let rest = Number(digits); rest > 0; rest = Math.floor(rest / 256)) bytes.push(rest % 256);
  else for (let rest = BigInt(digits); rest > 0n; rest >>= 8n) bytes.push(Number(rest & 255n));
  return bytes.length > 0 ? bytes.reverse() : [0];
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

function decode(text: string): number[] {
  const base64 = text.replaceAll('.', '+').replaceAll('_', '/');
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}
