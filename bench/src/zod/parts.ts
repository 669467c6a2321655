import { z } from 'zod';

export const timestamp = z.int().min(0).max(99_999_999_999);
export const count = z.int().min(0);
export const text = z.string().min(1);
export const channelId = z.string().min(1);
export const contactId = z
  .string()
  .max(64)
  .regex(/^\d+(?::\d+)?(?:@[\w.]+)?$/);
export const chatId = z
  .string()
  .max(128)
  .regex(/^[\d-]{10,31}@[\w.]+$|^status@broadcast$|^0@c\.us$|^0@s\.whatsapp\.net$/);
export const messageChatId = z
  .string()
  .max(128)
  .regex(/^[\w.:-]+@[\w.]+$|^stories$/);

export const label = z.strictObject({
  id: z
    .string()
    .max(20)
    .regex(/^\d{1,20}$/),
  name: z.string(),
  color: z.enum([
    'salmon',
    'lightskyblue',
    'gold',
    'plum',
    'silver',
    'mediumturquoise',
    'violet',
    'goldenrod',
    'cornflowerblue',
    'greenyellow',
    'cyan',
    'lightpink',
    'mediumaquamarine',
    'orangered',
    'deepskyblue',
    'limegreen',
    'darkorange',
    'lightsteelblue',
    'mediumpurple',
    'rebeccapurple',
  ]),
  count: count.optional(),
});
