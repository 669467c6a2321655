import type { Run } from '../run.ts';
import { type ChatVerbs, createChatVerbs } from './chat-verbs.ts';
import { type ContactVerbs, createContactVerbs } from './contact-verbs.ts';
import { createGroupVerbs, type GroupVerbs } from './group-verbs.ts';
import { createPhoneVerbs, type PhoneVerbs } from './phone-verbs.ts';

/** What happens in WhatsApp: the people on the other side, and the channel's own phone. */
export interface WhapiChannel extends ChatVerbs, ContactVerbs, GroupVerbs, PhoneVerbs {}

/** The verbs of a channel, each of which runs one command. */
export function createWhapiChannel(run: Run): WhapiChannel {
  return {
    ...createChatVerbs(run),
    ...createContactVerbs(run),
    ...createGroupVerbs(run),
    ...createPhoneVerbs(run),
  };
}
