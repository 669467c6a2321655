import { z } from 'zod';
import { count, text } from './parts.ts';

export const zodAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ephemeral'), target: text.optional(), ephemeral: count.optional() }),
  z.strictObject({ type: z.literal('delete'), target: text }),
  z.strictObject({ type: z.literal('reaction'), target: text, emoji: z.string().optional() }),
]);
