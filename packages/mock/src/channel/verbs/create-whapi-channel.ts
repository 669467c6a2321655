import type { Run } from '../run.ts';
import { createChatVerbs } from './chat-verbs.ts';
import { checkedVerbs } from './checked-verbs.ts';
import { createContactVerbs } from './contact-verbs.ts';
import { createGroupVerbs } from './group-verbs.ts';
import { createPhoneVerbs } from './phone-verbs.ts';
import type { WhapiChannel } from './whapi-channel.ts';

/** The verbs of a channel, each of which runs one command. */
export function createWhapiChannel(run: Run): WhapiChannel {
  return checkedVerbs({
    ...createChatVerbs(run),
    ...createContactVerbs(run),
    ...createGroupVerbs(run),
    ...createPhoneVerbs(run),
  });
}
