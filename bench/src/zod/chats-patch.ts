import { z } from 'zod';
import { zodMessage } from './message.ts';
import { channelId, chatId, count, label, timestamp } from './parts.ts';

/** Beyond the safe integers, which `z.int()` stops at: a chat that is muted for ever carries 2^64. */
const muteUntil = z.number().min(0).max(18_446_744_073_709_552_000).refine(Number.isInteger);

const chat = z.strictObject({
  id: chatId,
  name: z.string().optional(),
  type: z.enum(['group', 'contact', 'broadcast', 'newsletter', 'unknown']),
  timestamp: timestamp.optional(),
  chat_pic: z.string().optional(),
  chat_pic_full: z.string().optional(),
  pin: z.boolean().optional(),
  mute: z.boolean().optional(),
  mute_until: muteUntil.optional(),
  archive: z.boolean().optional(),
  unread: count.optional(),
  unread_mention: z.boolean().optional(),
  read_only: z.boolean().optional(),
  not_spam: z.boolean().optional(),
  last_message: zodMessage.optional(),
  labels: z.array(label).optional(),
});

/** The strict profile of `chats.patch`, as one would write it by hand with Zod. */
export const zodChatsPatch = z.strictObject({
  chats_updates: z
    .array(
      z.strictObject({ before_update: chat, after_update: chat, changes: z.array(z.enum(Object.keys(chat.shape))) }),
    )
    .min(1),
  event: z.strictObject({ type: z.literal('chats'), event: z.literal('patch') }).optional(),
  channel_id: channelId,
});
