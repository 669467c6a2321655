import { z } from 'zod';
import { zodAction } from './action.ts';
import { zodContext } from './context.ts';
import { contactId, count, label, messageChatId, text, timestamp } from './parts.ts';

const reaction = z.strictObject({
  id: z.string().optional(),
  emoji: z.string(),
  group_key: z.string().optional(),
  t: z.number().optional(),
  unread: z.boolean().optional(),
  count: z.number().optional(),
});

const textContent = z.strictObject({ body: z.string(), view_once: z.boolean().optional() });

const imageContent = z.strictObject({
  id: text,
  link: z.string().optional(),
  mime_type: text,
  file_size: count.optional(),
  file_name: z.string().optional(),
  sha256: z.string().optional(),
  timestamp: timestamp.optional(),
  view_once: z.boolean().optional(),
  caption: z.string().optional(),
  preview: z.string().optional(),
  width: count.optional(),
  height: count.optional(),
});

const base = {
  id: text,
  subtype: z.string().optional(),
  chat_id: messageChatId,
  chat_name: z.string().optional(),
  from: contactId.optional(),
  from_me: z.boolean(),
  from_name: z.string().optional(),
  source: z.enum(['web', 'mobile', 'api', 'system', 'business_api', 'unknown']).optional(),
  timestamp,
  device_id: count.optional(),
  status: z.enum(['failed', 'pending', 'sent', 'delivered', 'read', 'played', 'deleted']).optional(),
  context: zodContext.optional(),
  reactions: z.array(reaction).optional(),
  labels: z.array(label).optional(),
  starred: z.boolean().optional(),
};

export const zodMessage = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('text'), text: textContent }),
  z.strictObject({
    ...base,
    type: z.literal('story'),
    text: textContent.optional(),
    image: imageContent.optional(),
  }),
  z.strictObject({ ...base, type: z.literal('action'), action: zodAction }),
  z.strictObject({ ...base, type: z.literal('unknown') }),
]);
