import type { Command } from './command.ts';
import { toContactId } from './contact-id.ts';

/** A number is not on WhatsApp (any more). No event tells it. */
export const unregister: Command<{ phone: string }, void> = (_, { phone }) => ({
  changes: { unregistered: [toContactId(phone)] },
  webhooks: [],
  result: undefined,
});
